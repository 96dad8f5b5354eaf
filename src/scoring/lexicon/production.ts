/** Production: accounts of real systems. */
export const PRODUCTION = {
  /** Companies known for building systems of this kind. */
  company: `
    netflix; uber; lyft; airbnb; linkedin; twitter; pinterest; spotify; stripe; shopify; doordash;
    instacart; grab; gojek; booking.com; booking com; expedia; ebay; etsy; zalando; allegro; mercari;
    deliveroo; yelp; dropbox; twilio; zillow; opendoor; wayfair; walmart; tesla; waymo; cruise; baidu;
    alibaba; tencent; bytedance; tiktok; kuaishou; meituan; didi; jd.com; naver; kakao; rakuten; yandex;
    samsung; siemens; bosch; intuit; paypal; visa; mastercard; capital one; jpmorgan; goldman; monzo;
    revolut; nubank; klarna; coinbase; robinhood; snapchat; instagram; whatsapp; youtube; reddit; quora;
    stack overflow; stitch fix; duolingo; coursera; khan academy; wikipedia; wikimedia; gousto; ocado;
    tesco; asos; farfetch; swiggy; zomato; flipkart; myntra; paytm; phonepe; glovo; just eat;
    delivery hero; hellofresh; peloton; strava; nike; bbc; guardian; new york times; washington post;
    hulu; disney; roblox; riot games; zynga; character.ai; palantir; mckinsey; criteo; trivago;
    skyscanner; tripadvisor; getyourguide; cash app; faire; nextdoor; hinge; tinder; bumble; glassdoor;
    upwork; canva; asana; comcast; verizon; vodafone; telefonica; xiaomi; oppo; lenovo; thoughtworks;
    thumbtack; etsy's; hopper; blablacar; trade me; bolt; careem; lazada; shopee; tokopedia;
    mercado libre; wolt; delivery time; auto trader; autotrader; rightmove; zoopla; carsales; trainline;
    bbc; sky; spotify's; dailymotion; deezer; soundcloud; mixpanel; hubspot; intercom; zendesk; gusto;
    brex; plaid; affirm; chime; ing; lending club; progressive insurance; geico; allstate; aetna;
    cerner; philips; ge; honeywell; caterpillar; john deere; airbus; boeing; lufthansa; klm; maersk;
    dhl; ups; fedex; home depot; lowe's; best buy; ikea; carrefour; aldi; lidl; kroger; albertsons;
    sainsbury; marks and spencer; h&m; zara; adidas; gap; under armour; cern; nasa; nasdaq; jane street;
    two sigma; citadel`,
  /** Companies met mostly as makers of tools and clouds. */
  vendor: `
    google; facebook; meta; amazon; slack; github; gitlab; atlassian; salesforce; microsoft; apple;
    nvidia; openai; anthropic; deepmind; databricks; snowflake inc; cloudflare; datadog; ibm; oracle;
    sap; adobe; bloomberg; mistral; cohere; hugging face; perplexity; scale ai; figma; notion; att; aws;
    azure; gcp; red hat; vmware; cisco; intel; amd; qualcomm; huawei; mozilla; canonical;
    salesforce einstein`,
  /** Named in-house or published systems. */
  named_system: `
    michelangelo; flyte; metaflow; bighead; zipline; chronon; feast; tecton; fblearner; tfx; sibyl;
    borg; dremel; spanner; megastore; mesa; photon; millwheel; gfs; zookeeper; chubby; dynamo; overton;
    looper; sigmadl; cortex; deepcvr; wide and deep; dlrm; two tower; two towers; transact; pinnersage;
    pixie; manas; homefeed; home feed; newsfeed; news feed; discover weekly; people you may know;
    search ranking; prime video; alexa; siri; google translate; gmail; smart compose; google photos;
    google maps; play store; app store; waze; uber eats; surge pricing; eta; deepeta; airbnb search;
    smart pricing; zestimate; copilot; chatgpt; claude; gemini; bloom 176b; llama; gpt 3; gpt 4;
    bert in production; borgmon; monarch; dapper; scuba; gorilla; cadence; temporal; presto; trino;
    airflow; luigi; hive; hadoop; aroma; ludwig; horovod; petastorm; michelangelo's; kubernetes cluster;
    borg cluster; dagger; chaos monkey; hystrix; zuul; eureka; finagle; thrift`,
  /** First person plural in the past: what we did and met. */
  we_did: `
    we built; we deployed; we launched; we shipped; we rolled out; we ran; we migrated; we moved;
    we switched; we replaced; we rewrote; we introduced; we adopted; we chose; we decided; we ended up;
    we started; we began; we initially; we tried; we experimented; we tested; we measured; we learned;
    we learnt; we found; we discovered; we noticed; we observed; we realized; we realised; we had;
    we have been; we've been; we were; we used; we needed; we wanted; we created; we developed;
    we designed; we implemented; we reduced; we increased; we improved; we managed; we faced;
    we struggled; we encountered; we hit; we fixed; we solved; we added; we removed; we released;
    we open sourced; we've built; we've seen; we've had; we also had; we did; we couldn't; we could not;
    we didn't; we came up; we came across; we set up; we set out; we planned; we got; we went; we kept;
    we made; we took; we saw; we analyzed; we analysed; we investigated; we compared; we asked;
    we achieved; we spent; helped us; allowed us; forced us; led us; let us; gave us; told us;
    showed us; taught us; cost us; for us; us to; i built; i deployed; i worked; i ran; i found;
    i noticed; i spent; i helped; my team; i joined; i learned; i've seen; i've worked; i used to`,
  /** First person plural in the present: what we operate. */
  we_run: `
    we build; we run; we use; we serve; we operate; we maintain; we handle; we process; we store;
    we collect; we deploy; we monitor; we have; we rely; we store; we train; we retrain; we support;
    we host; we keep; we develop; we work; we want; we need; we believe; we offer; we provide; at our;
    we are using; we're using; we currently; we now; we still; we also; we plan`,
  /** A third party's account: what a team or company did. */
  third_party: `
    the team; the company; its team*; their team*; engineers at; engineers; engineering team*; team at;
    teams at; they built; they moved; they found; they use; they replaced; they chose; they migrated;
    built by; built a; built an; built its; built their; developed by; developed a; uses a; runs on;
    replaced; rebuilt; migrated; adopted; rolled out; launched; deployed; shipped; moved from; moved to;
    switched from; switched to; consolidated; reported; previously; its own; their own; in house;
    founders; cto; staff engineer; organization; organisation; stakeholders; users; customers; business`,
  our_system: `
    our system; our model*; our service*; our platform; our pipeline*; our team*; our user*;
    our customer*; our production; our cluster*; our database*; our infrastructure; our data;
    our application*; our app; our api*; our architecture; our approach; our solution; our engineer*;
    our company; our product; our traffic; our experience; our deployment; our client*; our partner*;
    our codebase; our monolith; our search; our recommend*; our ranking; our website; our stack;
    our case; our use case; our first; our previous; our old; our new; our current; our existing;
    our own; our internal; our goal; our main; our journey; our needs; our backend; our developers; our;
    ours; ourselves`,
  in_house: `
    in house; inhouse; internally; homegrown; home grown; legacy system*; legacy; proprietary;
    internal tool*; internal platform; tech stack; technology stack; our stack; green field; greenfield;
    brownfield; rewrite; rewrote; migration; migrat*; decommission*; sunset; proof of concept; poc; mvp;
    pilot; prototype; first version; second version; v1; v2; iteration; iterations; phase 1; phase 2;
    first iteration; next iteration`,
  /** Real life, real scale. */
  production_live: `
    in production; production environment*; production system*; production traffic; production data;
    production use; production cluster*; production incident*; to production; live system; went live;
    go live; goes live; going live; live in; battle tested; in the wild; real world; millions of users;
    million users; billion users; daily active; monthly active; active users; millions of; billions of;
    hundreds of; thousands of; tens of thousands; customers; countries; cities; markets; merchants;
    restaurants; riders; drivers; sellers; couriers; offers; listings; years ago; last year; this year;
    months later; a year later; over the years; after a few months; in 2015; in 2016; in 2017; in 2018;
    in 2019; in 2020; in 2021; in 2022; in 2023; in 2024; in 2025; in 2026; for years`,
  incident: `
    incident*; outage*; postmortem*; post mortem*; went down; downtime; crash*; failure*; failed; fail*;
    broke; broken; bug*; regression*; disaster*; data loss; lost data; lost; corrupt*; root cause;
    culprit; investigat*; rolled back; rollback*; hotfix; mitigation; mitigat*; lesson*;
    lessons learned; mistake*; went wrong; surpris*; turned out; turns out; unfortunately; painful;
    pain point*; struggl*; challenge*; issue*; problem*; unexpected*; memory leak*; deadlock*;
    race condition*; misconfigur*; human error; blast radius; firefight*; nightmare; stuck; unstable;
    flaky; timeouts; exhausted`,
  /** What came of it. */
  outcome: `
    reduced by; reduced the; decreased by; decreas* from; increased by; improved by; improv*;
    improvement of; cut by; cut the; lowered; dropped from; from hours to; from days to;
    from minutes to; down to; up to; saved; resulted in; results show*; as a result; led to; gain*;
    lift; uplift; relative improvement; faster than; times faster; x faster; x more; x less; fewer;
    doubled; tripled; halved; achieved; outperform*; statistically significant; revenue; conversion*;
    engagement; gmv; retention; churn; cost saving*; compared to before; before and after; previously;
    used to; now`,
  case_study: `
    case study; case studies; tech blog; engineering blog; paper; published; arxiv; et al; deployed at;
    used at; built at; developed by; engineers at; team at; according to; reported; presented; talk at;
    industry; real example; real life; in practice; example from; customer story; war stor*;
    experience report; lessons from; how we; why we; our journey; journey; story; retrospective;
    behind the scenes; adopted by; companies like; such as google`,
  imagined: `
    imagine; suppose; hypothetical; interview*; interviewer; candidate; let's design; let's say;
    assume that; we assume; toy; toy example; for simplicity; example project; sample app*; demo; dummy;
    fictional; mock data; clarifying question*; use case*; requirements; functional requirements;
    non functional; back of the envelope; scenario; you are asked; pretend; playground; iris; mnist;
    titanic; cifar; fashion mnist; sandbox`,
} as const;
