/** The commonest English words that carry grammar rather than matter. */
const WORDS = `a about above after again against all also am an and any are as at be because been before being below between both
but by can could did do does doing don't down during each either even every few for from further had has have having he her here
hers him his how however i if in into is isn't it it's its itself just let's like made make many may me might more most much must my
neither no nor not now of off often on once one only or other our ours out over own per quite rather same she should so some
such than that that's the their theirs them then there there's these they they're this those through thus to too two under until up
upon us use used using very was wasn't we we're we've were what when where whether which while who whom whose why will with within
without won't would yet you you'll you're your yours`;

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/));
