/**
 * Voice: who speaks to whom, and what kind of page says so outright. Counted as shares of the sentences
 * (`voice.*` of `features/page.ts`); the signs are few and plain, so that they hold across sources.
 */
export const VOICE = {
  we: `we; our; us; ours; we're; we've; we'll; we'd`,
  they: `they; their; the team; the company; engineers at; the engineers`,
  must: `should; must; need to; needs to; have to; has to; ought`,
  may: `can; may; might; could`,
  will: `will; we'll; you'll; it'll; they'll; i'll`,
  was: `was; were; had; did; didn't; wasn't; weren't; couldn't; hadn't`,
  is: `is; are`,
  lets: `let's; let us; let me`,
  you_can: `
    you can; you will; you'll; you should; you need; you must; you may; you could; you want; you have`,
  this_tutorial: `
    this tutorial; this guide; this exercise; this lab; this notebook; this workshop; this lesson;
    this walkthrough; this module`,
  this_post: `
    this post; this article; this blog; this blogpost; this series; this story; this talk; this write up`,
  this_page: `
    this page; this document; this doc; this documentation; this reference; this feature; this option;
    this command; this parameter; this playbook; this field`,
  this_chapter: `
    this chapter; previous chapter; next chapter; earlier chapter; following chapter; this section;
    next section; previous section; following section; this part; this lecture; this book; this course;
    this topic`,
  asked: `
    interview*; interviewer; candidates should; the candidate; follow up; clarify*; design an; design a;
    assume; suppose; back of the envelope; functional requirement*`,
  today: `
    today; this week; this month; this year; recently; last year; excited; announc*; proud; thrilled;
    happy to; pleased; delighted; introducing; now available; newly`,
  community: `
    thank; thanks; acknowledg*; kudos; contributor; community; join us; slack; github; star us;
    follow us; stay tuned; get involved; roadmap; meetup`,
  think: `
    i think; i believe; i feel; i guess; i hope; i wish; i love; i like; i hate; i argue; i suspect;
    i don't think; in my opinion; in my view; in my experience; honestly; personally; frankly; arguably;
    to be honest`,
  typically: `
    typically; usually; often; generally; in general; commonly; in practice; most; many; some; common`,
  settings: `
    default; optional; required; parameter; argument; flag; option; returns; specify; specifies;
    specified; supported; supports; deprecated; configure; configured; configuration`,
  see_also: `
    see the; see also; see our; see this; refer to; for more information; for more details; learn more;
    more information; documentation; docs`,
  run_it: `
    run the; run this; following command; install; navigate; click; open the; you should see;
    you should now see; create a new; create a file; add the following; paste; copy; step 1; step 2;
    step 3; step 4; next step; first step; prerequisite*`,
  practise: `exercise; homework; hands on; solution; hint; try it; quiz; knowledge check`,
  instances: `for example; for instance; e.g; such as; consider`,
  figures: `
    figure 1; figure 2; figure 3; figure 4; fig; table 1; table 2; equation; et al; above figure;
    figure above; figure below`,
  trouble: `
    the problem; problem was; challenge; bottleneck; pain point; struggl*; issue was; limitation`,
  turned: `
    decided; chose; opted; migrated; switched; rolled out; launched; deployed; shipped; in production;
    rebuilt; rewrote; replaced; adopted; introduced; initially; eventually; ended up; turned out;
    learned; lesson*`,
  /** What a product's own pages say to sell it. */
  pitch: `
    book a demo; request a demo; schedule a demo; get a demo; talk to sales; speak to sales;
    contact sales; contact us; start free; start for free; free trial; no credit card; trusted by;
    loved by; pricing; per month; all in one; one click; in minutes; in seconds; effortless*; seamless*;
    beautiful*; powerful; intelligent; smart; state of the art; around the clock; what matters;
    your customers; peace of mind; with confidence; sleep better; up and running; join hundreds;
    join thousands; ready to; your stack; your team; your business; your data; your model;
    your stakeholder; our platform; our solution; our product; our smart; our intelligent;
    our customers; at a glance; highest standards; everything you need; leading; world class; unlock;
    supercharge; empower*; accelerate your; teams love; unlimited; never worry; worry free;
    cutting edge; best in class; enterprise grade; game chang*; get started today; sign up`,
} as const;

/** Past tenses that do not end in "-ed". */
export const IRREGULAR_PAST: ReadonlySet<string> = new Set(
  'began became built ran took made saw found chose went came led grew kept wrote got gave knew thought met cut spent left sent broke drove fell held lost meant paid put read rebuilt rewrote sold set shut split told taught won'.split(
    ' ',
  ),
);
