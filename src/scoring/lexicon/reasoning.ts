/** Reasoning: weighing alternatives (trade-offs) and giving reasons (rationale). */
export const REASONING = {
  /** Says outright that something is weighed against something. */
  tradeoff_named: `
    trade off*; tradeoff*; trading off; traded off; trades off; trade* accuracy; trade* latency;
    pros and cons; pro and con; pros; cons; advantage*; disadvantage*; drawback*; downside*; upside*;
    the catch; catch is; at the price of; at the expense of; at the cost of; the cost is; the price is;
    costs you; comes at; comes with a cost; pay the price; pays for; you pay; we pay; price you pay;
    no free lunch; silver bullet; sweet spot; strike a balance; balance between; balanc* act;
    compromise*; win win; diminishing returns; opportunity cost; payoff; it depends; depends on whether;
    bought with; in exchange for; in return for; outweigh*; weigh*; weighing; worth the; not worth;
    justif* the cost; double edged; flip side; other side of the coin; merits`,
  /** What something is good or bad at, without weighing. */
  assessment: `
    benefit*; limitation*; shortcoming*; caveat*; strength*; weakness*; tension; conflict* with;
    balanc*; pitfall*; gotcha*; trap; hidden cost*; side effect*; difficulty; difficulties; con; pro;
    suited; fit for; fits well; ideal for; ideal when; works well; works best; work well; does not work;
    doesn't work; falls short; fall short; struggles with; shines; excels at`,
  contrast: `
    but; however; although; though; even though; whereas; on the other hand; in contrast; by contrast;
    conversely; as opposed to; unlike; despite; nevertheless; nonetheless; yet; on the one hand;
    on the flip side; alternatively; unless; without having to; not necessarily; even if; that said;
    having said`,
  /** One thing in the place of another. */
  instead: `
    instead; rather than; instead of; in place of; replac*; no longer; in favor of; in favour of;
    not only; only when; only if; while; still; otherwise; except; as well as; without`,
  /** Decides between alternatives. */
  decision: `
    choos*; chose; chosen; choice*; decid*; decision*; opted; opt for; went with; settled on; pick;
    picked; picking; prefer*; preferable; favour; favor; ruled out; rejected; considered; we considered;
    evaluated; candidates; should you; when to use; when not to use; use this when; use it when;
    avoid when; makes sense when; which one; which to; right choice; wrong choice; good fit;
    not a good fit; better fit; best suited; better suited; well suited; not suitable; suitable;
    appropriate when; reach for; default to; go with; stick with; start with; start simple;
    choose between`,
  alternative: `
    alternative*; option*; approach*; either; or; both; versus; vs; compar*; comparison; compared to;
    compared with; in comparison; relative to; the former; the latter; other approach; another approach;
    another option; first option; second option; option a; option b; option 1; option 2; approach 1;
    approach 2; two ways; several ways; three ways; two options; three options; two approaches;
    different approaches; possible solution*; strategies; variant*; recommend*`,
  comparative: `
    better; worse; faster; slower; cheaper; costlier; simpler; easier; harder; larger; smaller; higher;
    lower; more; less; fewer; greater; bigger; shorter; longer; heavier; lighter; safer; riskier;
    stronger; weaker; closer; fresher; richer; tighter; looser; quicker; more complex; more expensive;
    less accurate; more accurate; more flexible; less flexible; more robust; more reliable; too much;
    too many; too slow; too large; too small; too expensive; too complex; too late; best; worst; most;
    least; the fastest; superior; inferior; twice; half; orders of magnitude; order of magnitude;
    marginal*`,
  /** The axes on which alternatives differ. */
  quality_axis: `
    latency; throughput; accuracy; precision; recall; cost; complexity; complicated; simplicity;
    flexibility; flexible; reliability; reliable; availability; consistency; durability; freshness;
    security; privacy; maintainability; maintenance; maintain; usability; operational burden;
    operational overhead; operational cost*; development time; time to market; engineering effort;
    effort; overhead; memory; storage; bandwidth; interpretab*; explainab*; robust*; resilien*;
    portability; portable; scalability; performance; quality; vendor lock in; lock in; coupling;
    coupled; decoupl*; isolation; isolated; control; ownership; learning curve; technical debt;
    tech debt; risk*; fairness; coverage; variance; bias; false positive*; false negative*; speed;
    efficiency; efficient; inefficient; expressive*; generality; debuggab*; reproducib*; compatib*`,
  known_pair: `
    batch vs; batch versus; batch or online; batch or real time; online or batch; real time vs;
    online vs offline; push or pull; push vs pull; build or buy; build vs buy; buy or build; managed or;
    self hosted; self managed; fully managed; managed service*; in house or; open source or; monolith*;
    microservice* vs; sync or async; synchronous or; synchronous; precompute or; precomputed; on device;
    edge or cloud; cloud or; on premise*; on prem; cpu or gpu; sql or nosql; sql vs; latency vs;
    accuracy vs; accuracy latency; latency accuracy; speed accuracy; cost latency; consistency vs;
    strong consistency; exploration and exploitation; explore exploit; precision recall; simple model;
    simpler model; complex model; larger model; smaller model; single model; one model; separate model*;
    multiple models; shared; dedicated; per tenant; static or dynamic; dynamic; pull based; push based;
    rule based; rules; heuristic*`,
  gain: `
    allow* us; allows; enabl*; help*; avoid*; prevent*; reduc*; improv*; simplif*; speed* up; save*;
    eliminat*; gain*; ensures; ensure; guarantee*; benefit*; makes it easy; makes it easier;
    makes it possible; easy to; lets you; lets us; gives you; gives us; frees; minimi*; maximi*;
    good at; excels; wins; win; protects; robust to; boost*; accelerat*; unlock*; keeps; provides`,
  loss: `
    cost*; require*; increas*; slow*; limit*; difficult*; hard to; harder to; risk*; lose*; losing;
    loss; hurt*; degrad*; fail*; break*; complicat*; complex*; burden*; overhead; expensive; waste*;
    error prone; prone to; suffer*; bottleneck*; introduces; adds; add complexity; at risk; penalt*;
    sacrific*; give up; gives up; giving up; compromise*; restrict*; cannot; can't; unable to;
    impossible; infeasible; not possible; tricky; painful; fragile; brittle; stale; inconsisten*;
    duplicat*; extra; additional; dangerous; unsafe; starv*; blow* up; explode*; troublesome;
    inconvenien*`,
  /** A reason, said so that it cannot be taken for anything else. */
  reason_strong: `
    because; the reason; reason*; for this reason; reason for; reason why; explains why; that is why;
    that's why; this is why; which is why; why; so that; which means; this means; meaning that;
    that means; it means; otherwise; or else; if not; lest; for fear; to avoid; to prevent;
    in order to avoid; precisely because; simply because; not because; just because; is because;
    was because; due to the fact; the point of; the whole point; exists because; exists to;
    so you do not; so you don't; so we do not; without it; without this; without which; the consequence;
    as a consequence`,
  causal: `
    since; therefore; thus; hence; in order to; due to; as a result; consequently; leads to; lead to;
    led to; results in; result in; resulting in; causes; caused by; cause*; owing to; thanks to; so we;
    so you; so it; so the; so they; as such; accordingly; given that; in turn; thereby; to ensure;
    to reduce; to keep; to make sure; to minimize; implies; implication*; follows that; forces;
    forced us; makes it; drives; stems from; arises`,
  /** Speaks of a design and what drives it. */
  design_reason: `
    rationale; motivat*; justif*; design choice*; design decision*; design goal*; design principle*;
    architectural decision*; by design; deliberate*; intentional*; on purpose; constraint*; principle*;
    philosophy; key insight; insight*; intuition; the idea is; the idea behind; the trick; the key is;
    the lesson; the danger; the risk; the trap; the problem is; the problem with; the question is;
    the answer is; anti pattern*; antipattern*; rule of thumb; worth it; worthwhile; make sense;
    makes sense; consequence*; drives the; decisive; load bearing; the right; the wrong; naive; naively;
    tempting; temptation; obvious; counterintuitive; counter intuitive; matters because; the real;
    what matters; fundamental*`,
  motivation: `
    goal*; objective*; purpose; aim; aims; intent*; requirement*; assum*; assumption*; need to;
    needed to; necessary; important because; it is important; importance of; crucial; critical;
    essential; matters; matter; key; the point; the idea; the key; main; main reason; trade; insist;
    challenge; pitfall*; best practice*; in general; typically; usually; in most cases; in practice`,
  condition: `
    if; when; whenever; unless; until; once; in case; in cases; in this case; in which case;
    provided that; as long as; as soon as; only if; depending on; depends on; depend*; given; where;
    otherwise; scenario*; suppose; assuming; worst case; best case; edge case*; corner case*; for small;
    for large; at small; at large; beyond; up to a point; threshold*`,
  elaboration: `
    for example; for instance; e.g; eg; such as; namely; in particular; specifically; that is; i.e; ie;
    in other words; consider; concretely; concrete; say; imagine; to illustrate; as shown;
    as you can see; figure; note that; notice; remember; recall; likewise; similarly; furthermore;
    moreover; in addition; additionally; first; second; third; finally; then; next; afterwards;
    eventually; step`,
  hedge: `
    may; might; could; would; can; should; must; probably; likely; perhaps; often; sometimes; rarely;
    never; always; almost; roughly; about; approximately; around; nearly; in theory; seems; appear*;
    tend*; generally; mostly; largely; in general`,
} as const;
