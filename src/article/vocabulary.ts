// The words by which pages name their furniture, in class names, headings and lines. They were read off
// the class names and phrases of common publishing systems; what a page means by them is judged where
// they are used, by what the element holds.

/** Patterns or their sources. */
type Patterns = readonly (RegExp | string)[];

/** The source of what is met where one of `patterns` is: so a long list is written in lines. */
const anyOf = (...patterns: Patterns) =>
  `(?:${patterns.map((pattern) => new RegExp(pattern).source).join('|')})`;

/** Met where one of `patterns` is, as whole words of lower-case text. */
const wholeWords = (...patterns: Patterns) => new RegExp(`\\b${anyOf(...patterns)}\\b`);

/** Met by a text that one of `patterns` covers from end to end, in either case. */
const whole = (...patterns: Patterns) => new RegExp(`^${anyOf(...patterns)}$`, 'i');

/** Names of furniture, as words of one class name or id (see `words`). */
const CLUTTER_WORDS = wholeWords(
  // What readers say to it.
  /comments?|disqus\w*|respond|replies|ratings?|votes?|feedback|helpful/,
  // Other pages to read.
  /related|recommend(?:ed|ations?)?|recirc\w*|trending|popular|most (?:read|viewed|shared)/,
  /read (?:more|next|also)|more (?:from|stories|articles|posts|news|on)|see also/,
  /also (?:like|read)|up next|teaser list|jp relatedposts|carousel/,
  // Newsletters, accounts, gifts.
  /newsletters?|subscribe|subscription|sign ?up|opt ?in|mailchimp|log ?in|call to action|cta/,
  /donat(?:e|ion)/,
  // Sharing and following.
  /shar(?:e|es|ing)|sharedaddy|addthis|addtoany|socials?|follow (?:us|me|buttons?)/,
  // Ways around the page and the site.
  /side ?(?:bar|nav|menu)|breadcrumbs?|crumbs|pagination|pager|paginator|page ?nav|prev next/,
  /toc|table of contents|nav|navbar|navigation|menu|masthead|footer|colophon/,
  /skip (?:link|to|nav)|jump ?links?|back to top|search (?:form|box|bar)|toolbar|utility bar/,
  /action ?bar|widget area/,
  // Facts about the article, and what can be done with it.
  /authors?|bio|byline|by line|tag ?(?:s|list|cloud)|copyright|meta ?data|date ?line/,
  /(?:post|entry|article) (?:tags|meta|info|date|details)|time ?stamp|publish(?:ed)? date/,
  /reading ?time|edit (?:page|link|this|on)|print (?:link|button|page|this)/,
  /(?:video|audio|media) player/,
  // Notices in the way.
  /cookies?|consent|gdpr|ccpa|pop ?up|modal|lightbox/,
  // Adverts.
  /advert\w*|ads?|adsense|adsbygoogle|dfp|sponsor(?:ed|s)?|promos?|promotions?|outbrain/,
  /taboola|zergnet/,
);

/** One-word names too common for the list above unless they stand alone. */
const CLUTTER_NAME = whole(/widgets?|meta|tags|date|published|updated|ad/);

/** Names that speak of the page's layout, or of what an article is made of. */
const NEUTRAL_WORDS = new RegExp(
  anyOf(
    /^(?:has|with|without|no|is|not|js|elementor|wp block|et pb|vc|post type)\b/,
    /^(?:category|tag|format|language|token|hljs)\b/,
    /\b(?:content|main|body|layout|columns?|admonition|footnotes?|caption|headline)\b/,
  ),
);

const FURNITURE_WITH_CONTENT = anyOf(
  /related|recommended|sponsored|promoted|trending|popular|comments?|newsletter|shar(?:e|ing)/,
  /social|cookie|modal|popup|footer|sidebar|author|bio/,
);
/** What the furniture itself holds ("related content"), not what stands beside it ("content sidebar"). */
const CLUTTER_CONTENT = wholeWords(`${FURNITURE_WITH_CONTENT} (?:content|body|main)`);

/** Boxes beside or in the text that are the author's: what documentation calls admonitions. */
export const ADMONITION = wholeWords(
  /admonition|callout|note|notes|warning|tip|info|important|caution|hint|alert|see ?also/,
  /topic|footnotes?|side ?notes?|margin ?notes?|definition|example|exercise|starlight/,
);

/** A class name or id as lower-case words: `relatedPosts`, `related-posts` are "related posts". */
export function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a class name or id speaks of furniture. */
export function namesClutter(name: string): boolean {
  const spoken = words(name);
  if (CLUTTER_NAME.test(spoken)) return true;
  if (CLUTTER_CONTENT.test(spoken)) return true;
  return CLUTTER_WORDS.test(spoken) && !NEUTRAL_WORDS.test(spoken);
}

/** Met by a whole heading that is one of `patterns`, and what may end it. */
const wholeHeading = (...patterns: Patterns) => whole(`${anyOf(...patterns)}\\s*[:»›.!?…]*`);

const SELECTED =
  '(?:related|recommended|suggested|popular|trending|latest|recent|featured|similar|top|other)';
const PAGES = anyOf(
  /posts?|articles?|story|stories|news|content|items?|links?|topics?|reads?|reading/,
  /videos?|tags?|searches/,
);
const IN_TOUCH =
  '(?:newsletter|updates?|inbox|mailing list|informed|in touch|connected|up to date)';

/** Headings of parts of a page that are not the article's. */
export const FURNITURE_HEADING = wholeHeading(
  // Other pages to read.
  /you (?:may|might) (?:also )?(?:like|enjoy|be interested in)/,
  /(?:also|more) (?:on|from|in|by|about) .{2,40}|more (?:stories|articles|posts|news|reading)/,
  /read (?:next|more|also|this next)|recommended for you|up next|what to read next/,
  /most (?:read|popular|viewed|shared|commented)|don'?t miss|what'?s hot/,
  `${SELECTED} ${PAGES}`,
  /à lire aussi|lire aussi|artículos relacionados|das könnte.*|mehr zum thema/,
  // Sharing, and tools for reading.
  /share (?:this|on|via|the)?.{0,40}|share|story tools|text size/,
  // What readers say to it.
  /(?:leave|add|post|write) a (?:comment|reply).*|join the (?:discussion|conversation).*/,
  /(?:\d+ )?(?:comments?|responses?|replies|thoughts on .*)(?: \(?\d+\)?)?|reader discussion/,
  /was this (?:page|article) helpful.*/,
  // Who made it.
  /about the authors?|about (?:the|this) (?:blog|site)|written by/,
  // Newsletters and following.
  `(?:sign up|subscribe|join|get|stay|keep).{0,40}${IN_TOUCH}.*`,
  /(?:our )?newsletter|follow (?:us|me|along).*|connect with us/,
  // Adverts.
  /sponsored(?: content| links)?|advertisements?/,
);

/** Headings that are furniture above links, and the article's own above anything else. */
export const LINK_HEADING = wholeHeading(
  /see also|related|recommended|authors?|categories|archives?|tags?|topics?|filed under/,
  /(?:table of )?contents|on this page|in this (?:article|post|story|section)|page contents/,
  /navigation|feedback|search|browse.{0,30}|next steps?|further reading|cookies?.*/,
);

/** Words of buttons, links and notices that are a line of their own. */
const LABEL = anyOf(
  /share|tweet|pin|e-?mail|print|like|reply|follow|save|copy(?: link)?|link copied|comments?/,
  /view comments?|loading|subscribe|sign (?:in|up)|log ?in|advertisement|sponsored/,
  /continue reading|click to (?:share|enlarge|expand)|text size|reprints?|see also|back to top/,
  /skip to (?:main )?content|play video|watch now|listen now|toggle navigation/,
  /edit (?:this )?page|edit on github|improve this page|report (?:abuse|an issue)/,
  /all rights reserved|\[?\+\]? ?enlarge(?: image)?|what'?s this|more commentary/,
);
/** What may follow a label: "share this on Facebook". */
const LABEL_OBJECT = anyOf(
  /on|this|via|to|facebook|twitter|linkedin|whatsapp|reddit|pinterest|e-?mail|story|article/,
  /post|page|print|image|comments?/,
);

/** Whole lines that are a page's furniture, wherever they stand. */
export const FURNITURE_LINE = whole(
  String.raw`${LABEL}\b[\s\d.,:;!?»›|/()[\]…+-]*(?:${LABEL_OBJECT}[\s\d.,:;!?»›|/…]*){0,6}`,
  // Where it is from, and what made the page.
  /(?:©|\(c\)|copyright)\s.{0,160}|blog comments powered by .{3,20}/,
  /this (?:article|post|story) (?:was )?(?:originally|first) (?:appeared|published).{0,160}/,
  // Notices, and what asks the reader to do something.
  /we use cookies.{0,300}|your browser does not support.{0,80}|by submitting .{0,100}/,
  /read or share this story.{0,80}|have a (?:tip|story|question)\b.{0,120}/,
  /follow .{2,40} on (?:twitter|facebook|instagram|linkedin).{0,60}/,
  /follow .{2,40}: ?(?:twitter|facebook|instagram|linkedin)\b.{0,60}/,
  /(?:please )?follow .{2,60} on twitter and facebook.{0,80}/,
  /get .{2,80}(?:delivered|in your inbox|newsletter).{0,60}/,
  /sign up .{2,120}(?:newsletter|updates|inbox|alerts).{0,60}/,
  /subscribe .{2,120}(?:newsletter|updates|inbox|feed|channel|podcast)?.{0,60}/,
  // Counts.
  /(?:estimated )?reading time.{0,30}|\d+ min(?:ute)?s? read/,
  /\d+ (?:comments?|shares?|views?|likes?|claps?|kudos)/,
);

const PICTURE = `(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Ii]llustration|[Gg]raphic|[Aa]rtwork)s?`;
const AGENCY = anyOf(
  /Getty Images|Associated Press|AP Photo|Reuters|AFP|Shutterstock|iStock(?:photo)?|Unsplash/,
  /Pexels|Pixabay|Adobe Stock|Alamy/,
);
/** Who took a picture, or has the right to it, in a line of its own: names have capitals. */
export const PICTURE_CREDIT = new RegExp(
  `^${anyOf(
    String.raw`\W*(?:Top |Cover |Header )?${PICTURE} (?:by|credits?:?|courtesy of|via) \p{Lu}.{1,120}`,
    String.raw`\W*${PICTURE}: \p{Lu}.{1,60}\/.{2,60}`,
    String.raw`\((?:${PICTURE} )?[Cc]redits?: .{2,80}\)`,
    String.raw`\W*(?:\p{Lu}.{1,40}\s?[\/|©]\s?)?${AGENCY}(?:\s?[\/|]\s?.{2,40})?\W*`,
  )}$`,
  'u',
);
/** What numbers a picture that the text speaks of. */
export const NUMBERED_CAPTION =
  /^\W*(?:fig(?:ure)?|table|tab|listing|chart|diagram|exhibit|algorithm|box|example)s?\W{0,3}\d/i;

/** Labels of a link to another page of the site, in a line of its own. */
export const CROSS_LINK = new RegExp(
  `^\\(?${anyOf(
    /(?:a lire aussi|à lire aussi|lire aussi|related|see also|more|must read|recommended)\s*:\s/,
    /(?:read (?:also|more|next)|also (?:read|see)|don'?t miss|watch|photos?|video|gallery)\s*:\s/,
    /read (?:also|more|next)\b/,
  )}`,
  'i',
);
/** Such a label in capitals, whatever it says: "EXCLUSIVE: ". */
export const CAPITAL_LABEL = /^\(?[A-Z][A-Z ]{2,24}:\s/;

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)?(?:day)?';
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** Lines under a title: who wrote when. Only at the top, where an article's text has not begun. */
export const BYLINE = whole(
  /by:? .{2,80}/,
  /(?:published|updated|posted|last (?:updated|modified)|created|written|date)\b.{0,80}/,
  `(?:${WEEKDAY},? ?${MONTH}\\.? ${DAY}|${DAY} ${MONTH}\\.?),? \\d{4}.{0,40}`,
  /\d{4}-\d{2}-\d{2}.{0,30}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.{0,30}/,
);

/** Lines that are furniture above and below the article's text, and ordinary inside it. */
export const EDGE_LINE = whole(
  // What the article is filed under.
  /(?:filed under|posted (?:in|on|by)|tagged(?: (?:with|in|as))?|source|via)\s*:?\s.{0,200}/,
  /(?:tags?|topics?|categor(?:y|ies))\s*:?\s.{0,200}/,
  /related (?:topics?|tags?|items?|articles?|stories|posts?|links?)\s*:?\s.{0,200}/,
  // Labels of buttons and boxes.
  /image|photo|next|previous|reset|menu|close|transcript|contents?/,
);
