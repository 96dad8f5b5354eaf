import type { DRIFT } from './drift.ts';
import type { MONITORING } from './monitoring.ts';
import type { REASONING } from './reasoning.ts';
import type { SCALABILITY } from './scalability.ts';
import type { SKILL_TERMS } from './skills.ts';
import type { TOPIC_TERMS } from './topics.ts';

type Concept = keyof (typeof DRIFT &
  typeof MONITORING &
  typeof REASONING &
  typeof SCALABILITY &
  typeof SKILL_TERMS &
  typeof TOPIC_TERMS);

/**
 * The same ideas in everyday words: what someone writes who runs a thing that learns and has never
 * read the field's books. Added to the concepts of the same names, so that a plain account is weighed
 * like one in jargon. Phrases rather than words: single plain words mean too much else.
 */
export const PLAIN: Partial<Record<Concept, string>> = {
  drift_named: `
    no longer look* like; no longer looks like; unlike the past; unlike last year; not like last year;
    has never seen; never seen before; had not seen; hadn't seen; never met before; the world it knew;
    world had changed; world had moved; had moved on; habits change*; habits had changed;
    changed their habits; changed their ways; people change*; people had changed; customers change*;
    times change*; things change*; things had changed; conditions change*; what it had learned;
    what it learned; everything it knew; stopped being true; stopped being right; used to be true;
    used to work; no longer true; no longer fit*; no longer worked; no longer works; went stale;
    grew old; grew worse; grows worse; became worse; become* worse; slowly worse; worse and worse;
    worse every; worse each; more often wrong; wrong more often; more and more wrong; out of step;
    out of touch`,
  drift_skew: `
    trained on one; fed with another; fed the wrong; different from what it learned; same numbers at;
    same way in both; computed twice; counted differently; counted in two ways; one way for learning`,
  drift_retrain: `
    learns again; learn again; learned again; learnt again; learning again; learns anew; learned anew;
    taught it again; teach it again; taught again; teach* it anew; taught the program again;
    start* over with; begin* again with; renewed; relearn*; forget* faster; last three months;
    last six months; recent weeks; newer numbers; fresh numbers; newer examples; fresh examples;
    brought up to date; bring it up to date`,
  monitor_named: `
    compare* with what; compare* it with what; side by side with; beside what; against what really;
    what actually happened; what was really; the true number*; true result*; look* over its; looks over;
    kept watch; keep watch; keeps watch; watch* over; we watch; watched it; somebody looks;
    someone looks; somebody has a look; had a look; look* at it every; look* every; check* each morning;
    every morning; each morning; each evening we; once a week we`,
  monitor_alert: `
    text message; sends a message; sends us; sent us; send* a mail; sends an email; sends me; rang;
    phone calls us; wakes; woke; raises a flag; red flag; turns red; turned red; red light;
    warning light; warns us; warn* us; warned us; tells us when; tell* us when; off by more than;
    more than a tenth; out of the ordinary; times in a row; falls back; fell back; fall* back to;
    too many warnings; cried wolf`,
  monitor_feedback: `
    complained; a complaint; someone complained; customers told us; people told us; told us so;
    found out only; found out when; noticed only; nobody noticed; nobody saw; no one noticed;
    without anyone noticing; nothing had crashed; no error; looked fine`,
  monitor_live_test: `
    next to the old; alongside the old; along with the old; nobody acts; without anyone; without effect;
    only watches; only listens; runs along; first in one; first at one; few at first; a handful first;
    let* a few; try it out on; tried it out on; tried it on; half of the; one half; the other half;
    old one and the new`,
  scale_named: `
    grew from; grown from; from one to; twice as many; ten times as many; ten times as much;
    more and more; could not keep up; couldn't keep up; did not keep up; can't keep up; took all night;
    ran until morning; took too long; took hours; too big for; did not fit; no longer fitted;
    ran out of room; ran out of memory; on busy days; busiest; at the busiest; rush hour;
    all everyone at once`,
  scale_distributed: `
    its own machine; own machine; own computer; each machine; every machine; several computers;
    several machines; many computers; many machines; a second computer; a second machine; more machines;
    more computers; bigger computer; big computer; bigger machine; spread over; spread across;
    shared out; share the work; split the work; split up the work; if one breaks; takes over; took over`,
  scale_latency: `
    in an instant; within a minute; within seconds; took minutes; wait for it; kept waiting;
    had to wait; waiting for it; became slow; became slower; grew slow`,
  scale_cache: `
    worked out beforehand; worked out the night before; computed the night before; ready before;
    keep* the answer; kept the answer; kept ready; remembers the answer; looked up instead;
    written down beforehand`,
  tradeoff_named: `
    we lose; we lost; what we lose; what we gain; we gain; what it costs; that costs us; costs us;
    cost us; we pay with; the price is; the price was; was worth; it was worth; worth more than;
    on purpose; give up; gave up; giving up; we accept; we accepted; we live with; live with it;
    can live with; the less; the lesser; better one than; than the other way round; either way;
    both cannot; cannot have both; can't have both; in return`,
  deployment_terms: `
    let it loose; let loose; let it decide; took over from; in use; put to use; put it to use;
    put into use; switched on; switched over; went back to the old; go back to the old; back to the old`,
  evaluation_terms: `
    how often it is right; how often it was right; how far off; off by; how wrong; was right; was wrong;
    wrong guess*; right guess*; counted its mistakes; mistakes it made; compared the two;
    compare the two`,
  data_terms: `
    old records; past records; the records; past sales; earlier sales; written down; writes down;
    write down; by hand; typed in; noted down; numbers from; the numbers; last year's numbers;
    wrong numbers; missing numbers`,
};
