/** Style: what kind of page it is, and whether it teaches, instructs, lists or sells. */
export const STYLE = {
  /** Steps a reader carries out. */
  instruct: `
    install*; pip install; npm install; apt get; brew; run the; run this; run the following;
    following command; command; commands; click; click on; open the; create a; create the; add the;
    add a; set the; set up; setup; configure; copy; paste; download; clone; navigate to; go to;
    make sure; execute; replace; update your; check that; verify; you should see; the output;
    output should; save the file; instantiate; define a; call the; create an account; sign up; terminal;
    command line; browse to; log into; login to; apply the; specify; select; enter; type the; restart;
    uninstall; export the; activate; initialize; virtual environment; requirements txt`,
  /** A tutor who takes the reader along. */
  tutor: `
    in this tutorial; this tutorial; this guide; this walkthrough; in this post; in this article;
    in this exercise; in this notebook; let's; let us; we will; we'll; we are going to; now we; now you;
    now that; next we; first we; step 1; step 2; step by step; next step; next steps; prerequisite*;
    before you begin; before we begin; getting started; get started; quickstart; quick start; hands on;
    exercise*; try it; try to; solution; congratulations; workshop; lab; homework; recall that;
    as follows; the following; below; example code; code snippet; notebook; you'll learn;
    you will learn; you can now; play around; feel free; have a look; take a look; don't worry;
    remember to; optional; challenge; goal of this; at the end of this`,
  /** The reader as you. */
  you_voice: `
    you; your; yours; you can; you'll; you will; you need to; you should; you want; you must; you have;
    you may; yourself; if you; you are; you're; you could; you might`,
  reference: `
    parameter*; argument*; returns; return value; default; defaults to; default value; required; type;
    string; boolean; integer; field; fields; attribute*; method; methods; property; properties; flag;
    flags; cli; syntax; usage; api reference; supported; supports; not supported; deprecated; version;
    versions; release note*; changelog; compatibility; config; yaml; json; environment variable*;
    see also; refer to; documentation; docs; specification; spec; enum; object; namespace; annotation;
    alpha; beta; stable; experimental; crd; custom resource; apiversion; kind; metadata; plugin;
    extension; provider; connector; subclass; instance of; keyword; import; module; decorator;
    signature; query parameter; header; payload; status code; response body; request body; can be used;
    is used to; used to specify; must be; by default; if set; if not set; is set to; when set;
    allows you to; lets you; for more information; for details; for more details; see the;
    the following table; following fields; following options; available options; supported by; optional`,
  reference_notes: `
    limitations; limitation; note; warning; tip; caution; note that; important; prerequisites;
    installation; configuration; options; example; examples; overview; introduction; concept; concepts;
    how it works; use cases; next steps; what's next; troubleshooting; faq; upgrade; migration guide;
    architecture overview; components; component; feature*; functionality; integration*; integrates;
    support for; requirements`,
  /** The author as I. */
  i_voice: `
    i; i'm; i am; i'd; i'll; i've; me; my; myself; mine; i think; i believe; i feel; i would; i like;
    i love; i hate; i wish; i hope; i don't; i was; i had`,
  opinion: `
    in my opinion; in my view; imho; my experience; in my experience; personally; arguably; honestly;
    frankly; myth; hype; overrated; underrated; should we; we should; why you should; unpopular;
    opinion; thoughts; reflections; musings; advice; career; culture; people; rant; wrong; truth;
    believe; argue; debate; philosophy; feel; feeling; love; hate; mindset; agile; teams; humans;
    everyone; nobody; nothing; always; never; too often; stop; obsess*; dogma; mistake; seriously;
    sadly; luckily; fun; boring; simple truth`,
  news: `
    announc*; excited to; thrilled to; proud to; happy to; pleased to; delighted to; introducing;
    today we; we are releasing; new release; released; now available; available now;
    generally available; ga; roadmap; upcoming; join us; meetup; meetups; conference; webinar; register;
    community; contributors; contributor; acknowledg*; partnership; partner*; collaborat*; sponsor*;
    newsletter; stay tuned; recap; milestone; github stars; slack channel; follow us; event; events;
    speaker; speakers; hackathon; q1; q2; q3; q4; looking forward; get involved; star us; thank;
    thanks to; thank you; special thanks; blog post; latest; new feature*; highlights; what's new;
    day 0; day zero; first class support; native support; now supports; support for; we welcome;
    we invite; coming soon; in the coming; future work; year in review`,
  release: `
    release; releases; version 0; v0; v1; launch*; ship; ships; benchmark results; performance results;
    up to 2x; up to 3x; faster than previous; compared to previous; state of the art; open source;
    open weights; out of the box; seamless*; easily; enables developers; integration with;
    in collaboration with; joint`,
  marketing: `
    leading; industry leading; world class; best in class; cutting edge; state of the art;
    revolutionary; game changer; game changing; seamless*; effortless*; powerful; robust solution;
    enterprise grade; enterprise ready; production ready; turnkey; one click; all in one; free trial;
    start free; start your; book a demo; request a demo; schedule a demo; contact sales; contact us;
    pricing; plan; plans; trusted by; customers love; testimonials; testimonial; award; supercharge;
    unlock; empower*; accelerate; transform your; boost your; take your; next level; peace of mind; roi;
    solution; solutions; try for free; no credit card; get a demo; learn more; discover how; with ease;
    in minutes; unparalleled; unmatched; breakthrough; innovative; innovation; ultimate; superior;
    delightful; comprehensive`,
  list_style: `
    awesome; curated; curated list; resources; reading list; links; list of; collection of;
    further reading; references; see also; table of contents; toc; index; glossary; cheat sheet;
    cheatsheet; books; courses; papers; articles; videos; tools; podcast*; blogs; useful links;
    bookmarks; contents; summary`,
  chapter_style: `
    chapter; section; in this chapter; in this section; this chapter; previous chapter; next chapter;
    learning objective*; objectives; key takeaway*; takeaway*; summary; exercises; discussion question*;
    lecture; slides; textbook; book; part i; part ii; module; lesson; course; unit; definition;
    defined as; is called; are called; refers to; known as; concept*; fundamentals; introduction;
    overview; conclusion; pattern; anti pattern; architecture; use case; diagram; pros; cons; problem;
    solution; when to use; how it works; worked example; pitfalls; checklist; interview; deep dive;
    notes`,
  course: `
    lecture; lectures; homework; assignment*; syllabus; course; courses; this course; quiz; exam;
    grading; students; instructor*; week 1; week 2; lesson; lessons; module; exercise*;
    learning objective*; learning objectives; enroll; certificate; semester; class; slides; curriculum;
    recitation; office hours; readings; team project`,
  boilerplate: `
    cookie; cookies; privacy policy; terms of service; terms of use; consent; accept all; subscribe;
    newsletter; log in; login; sign in; sign up; copyright; all rights reserved; license; licensed;
    share this; tweet; follow; comments; related posts; read more; previous post; next post; skip to;
    menu; navigation; footer; back to top; edit this page; page not found; advertisement; sponsored;
    unsubscribe; manage preferences; contact; about us; careers; jobs; we're hiring; hiring; apply;
    vacancy; table of contents`,
  resume: `
    curriculum vitae; resume; work experience; education; bachelor*; master of; b.sc; m.sc; phd; skills;
    proficient; experienced in; responsible for; responsibilities; spearheaded; led a team;
    years of experience; references available; certifications; gpa; linkedin.com; employment; objective;
    summary of qualifications; stakeholder*; managed a team; cross functional`,
  question: `
    what is; what are; how do; how would; how does; how can; how to; why do; why does; why is; which;
    when should; should i; can you; could you; do you; describe; explain; tell me; discuss; ?; question;
    questions; answer; q; a; faq`,
  /** Words of the headings of accounts: problem, solution, result. */
  account_heading: `
    problem; the problem; problem statement; background; context; motivation; challenge; challenges;
    the challenge; solution; the solution; our solution; approach; implementation; results; result;
    outcome; impact; evaluation; lessons; lessons learned; learnings; takeaways; key takeaways;
    what we learned; what went wrong; conclusion; conclusions; summary; future; future work; next steps;
    history; timeline; why; key results; architecture; design; trade offs; decisions`,
  /** Words of a described pattern or a chapter on a design. */
  pattern_heading: `
    usecase; use case; use cases; pros; cons; needs check; difficulty; considerations; when to use;
    antipattern; anti pattern; implementation details; consequences; forces; applicability; structure;
    participants; known uses; related patterns; architecture; components; requirements; clarify;
    clarifying questions; scoping; high level design; deep dive; bottlenecks; scale the design;
    evaluation; monitoring; data preparation; feature engineering; model development; serving; metrics;
    objective; follow up; interview`,
} as const;
