// The words by which pages name their furniture, in class names, headings and lines. They were read off
// the class names and phrases of common publishing systems; what a page means by them is judged where
// they are used, by what the element holds.

/** Names of furniture, as words of one class name or id (see `words`). */
const CLUTTER_WORDS =
  /\b(?:comments?|disqus\w*|respond|replies|related|recommend(?:ed|ations?)?|recirc\w*|trending|popular|most (?:read|viewed|shared)|read (?:more|next|also)|more (?:from|stories|articles|posts|news|on)|see also|also (?:like|read)|up next|newsletters?|subscribe|subscription|sign ?up|opt ?in|mailchimp|shar(?:e|es|ing)|sharedaddy|addthis|addtoany|socials?|follow (?:us|me|buttons?)|side ?(?:bar|nav|menu)|breadcrumbs?|crumbs|pagination|pager|paginator|page ?nav|prev next|authors?|bio|byline|by line|cookies?|consent|gdpr|ccpa|pop ?up|modal|lightbox|advert\w*|ads?|adsense|adsbygoogle|dfp|sponsor(?:ed|s)?|promos?|promotions?|outbrain|taboola|zergnet|toc|table of contents|nav|navbar|navigation|menu|masthead|footer|colophon|tag ?(?:s|list|cloud)|(?:post|entry|article) (?:tags|meta|info|date|details)|meta ?data|date ?line|time ?stamp|edit (?:page|link|this|on)|print (?:link|button|page|this)|skip (?:link|to|nav)|ratings?|votes?|feedback|helpful|donat(?:e|ion)|log ?in|search (?:form|box|bar)|toolbar|copyright|jump ?links?|back to top|call to action|cta|widget area|publish(?:ed)? date|reading ?time|utility bar|action ?bar|teaser list|jp relatedposts|(?:video|audio|media) player|carousel)\b/;

/** One-word names too common for the list above unless they stand alone. */
const CLUTTER_NAMES = new Set('widget widgets meta tags date published updated ad'.split(' '));

/** Names that speak of the page's layout, or of what an article is made of. */
const NEUTRAL_WORDS =
  /^(?:has|with|without|no|is|not|js|elementor|wp block|et pb|vc|post type|category|tag|format|language|token|hljs)\b|\b(?:content|main|body|layout|columns?|admonition|footnotes?|caption|headline)\b/;

/** What the furniture itself holds ("related content"), not what stands beside it ("content sidebar"). */
const CLUTTER_CONTENT =
  /\b(?:related|recommended|sponsored|promoted|trending|popular|comments?|newsletter|shar(?:e|ing)|social|cookie|modal|popup|footer|sidebar|author|bio) (?:content|body|main)\b/;

/** Boxes beside or in the text that are the author's: what documentation calls admonitions. */
export const ADMONITION =
  /\b(?:admonition|callout|note|notes|warning|tip|info|important|caution|hint|alert|see ?also|topic|footnotes?|side ?notes?|margin ?notes?|definition|example|exercise|starlight)\b/;

/** A class name or id as lower-case words: `relatedPosts`, `related-posts` are "related posts". */
export function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .trim()
    .toLowerCase();
}

export function namesClutter(name: string): boolean {
  const spoken = words(name);
  if (CLUTTER_NAMES.has(spoken)) return true;
  if (CLUTTER_CONTENT.test(spoken)) return true;
  return CLUTTER_WORDS.test(spoken) && !NEUTRAL_WORDS.test(spoken);
}

/** Headings of parts of a page that are not the article's. */
export const FURNITURE_HEADING =
  /^(?:(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:also|more) (?:on|from|in|by|about) .{2,40}|more (?:stories|articles|posts|news|reading)|read (?:next|more|also|this next)|(?:related|recommended|suggested|popular|trending|latest|recent|featured|similar|top|other) (?:posts?|articles?|stories|story|news|content|items?|links?|topics?|reads?|reading|videos?|tags?|searches)|recommended for you|most (?:read|popular|viewed|shared|commented)|up next|what to read next|don'?t miss|what'?s hot|share (?:this|on|via|the)?.{0,40}|share|story tools|text size|(?:leave|add|post|write) a (?:comment|reply).*|(?:\d+ )?(?:comments?|responses?|replies|thoughts on .*)(?: \(?\d+\)?)?|join the (?:discussion|conversation).*|reader discussion|about the authors?|about (?:the|this) (?:blog|site)|written by|(?:sign up|subscribe|join|get|stay|keep).{0,40}(?:newsletter|updates?|inbox|mailing list|informed|in touch|connected|up to date).*|(?:our )?newsletter|follow (?:us|me|along).*|connect with us|sponsored(?: content| links)?|advertisements?|was this (?:page|article) helpful.*|à lire aussi|lire aussi|artículos relacionados|das könnte.*|mehr zum thema)\s*[:»›.!?…]*)$/i;

/** Headings that are furniture above links, and the article's own above anything else. */
export const LINK_HEADING =
  /^(?:see also|related|recommended|authors?|categories|archives?|tags?|topics?|filed under|(?:table of )?contents|on this page|in this (?:article|post|story|section)|page contents|navigation|feedback|search|browse.{0,30}|next steps?|further reading|cookies?.*)\s*[:»›.!?…]*$/i;

/** Whole lines that are a page's furniture, wherever they stand. */
export const FURNITURE_LINE =
  /^(?:(?:share|tweet|pin|e-?mail|print|like|reply|follow|save|copy(?: link)?|link copied|comments?|view comments?|loading|subscribe|sign (?:in|up)|log ?in|advertisement|sponsored|continue reading|click to (?:share|enlarge|expand)|text size|reprints?|see also|back to top|skip to (?:main )?content|play video|watch now|listen now|toggle navigation|edit (?:this )?page|edit on github|improve this page|report (?:abuse|an issue)|all rights reserved|\[?\+\]? ?enlarge(?: image)?|what'?s this|more commentary)\b[\s\d.,:;!?»›|/()[\]…+-]*(?:(?:on|this|via|to|facebook|twitter|linkedin|whatsapp|reddit|pinterest|e-?mail|story|article|post|page|print|image|comments?)[\s\d.,:;!?»›|/…]*){0,6}$|(?:©|\(c\)|copyright)\s.{0,160}$|blog comments powered by .{3,20}$|this (?:article|post|story) (?:was )?(?:originally|first) (?:appeared|published).{0,160}$|by submitting .{0,100}$|read or share this story.{0,80}$|follow .{2,40} on (?:twitter|facebook|instagram|linkedin).{0,60}$|(?:please )?follow .{2,60} on twitter and facebook.{0,80}$|have a (?:tip|story|question)\b.{0,120}$|get .{2,80}(?:delivered|in your inbox|newsletter).{0,60}$|sign up .{2,120}(?:newsletter|updates|inbox|alerts).{0,60}$|subscribe .{2,120}(?:newsletter|updates|inbox|feed|channel|podcast)?.{0,60}$|we use cookies.{0,300}$|your browser does not support.{0,80}$|(?:estimated )?reading time.{0,30}$|\d+ min(?:ute)?s? read$|\d+ (?:comments?|shares?|views?|likes?|claps?|kudos)$)/i;

/** Labels of a link to another page of the site, in a line of its own. */
export const CROSS_LINK =
  /^\(?(?:(?:a lire aussi|à lire aussi|lire aussi|read (?:also|more|next)|related|see also|more|also (?:read|see)|don'?t miss|watch|photos?|video|gallery|recommended|must read)\s*:\s|read (?:also|more|next)\b)/i;
export const CAPITAL_LABEL = /^\(?[A-Z][A-Z ]{2,24}:\s/;

/** Lines under a title: who wrote when. Only at the top, where an article's text has not begun. */
export const BYLINE =
  /^(?:by:? .{2,80}|(?:published|updated|posted|last (?:updated|modified)|created|written|date)\b.{0,80}|(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)?(?:day)?,? ?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,40}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? \d{4}.{0,40}|\d{4}-\d{2}-\d{2}.{0,30}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.{0,30})$/i;

/** Lines that are furniture above and below the article's text, and ordinary inside it. */
export const EDGE_LINE =
  /^(?:(?:filed under|posted (?:in|on|by)|tagged(?: (?:with|in|as))?|tags?|topics?|categor(?:y|ies)|source|via|related (?:topics?|tags?|items?|articles?|stories|posts?|links?))\s*:?\s.{0,200}|image|photo|next|previous|reset|menu|close|transcript|contents?)$/i;
