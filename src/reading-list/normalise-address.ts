import { routeIn } from '../article/place.ts';

/** Parameters that only tell where a visitor came from, in lower case; sources: the publishers'
 * own documents and the lists that browsers and blockers strip (Firefox's query stripping, ClearURLs). */
const TRACKING_PARAMETERS = new Set([
  // Advertising click ids: Google, Meta, Microsoft, X, TikTok, LinkedIn, Yandex, Instagram.
  ...['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'srsltid', 'fbclid', 'msclkid', 'twclid'],
  ...['ttclid', 'li_fat_id', 'yclid', 'ysclid', '_openstat', 'igshid', 'igsh'],
  // Newsletters and marketing: Mailchimp, HubSpot, Marketo, Vero, Omeda, Klaviyo, MailerLite, Adobe.
  ...['mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking'],
  ...['mkt_tok', 'vero_id', 'vero_conv', 'oly_enc_id', 'oly_anon_id', '_kx'],
  ...['ml_subscriber', 'ml_subscriber_hash', 's_cid', 'cmpid', 'ncid'],
  // Analytics handed from site to site, and consent detours.
  ...['_ga', '_gl', '_gac', 'guccounter', 'guce_referrer', 'guce_referrer_sig'],
  // Where a link was shared: X, LinkedIn.
  ...['ref_src', 'ref_url', '__twitter_impression', 'trk', 'trkcampaign', 'trackingid'],
]);
const TRACKING_PREFIXES = ['utm_', 'mtm_', 'matomo_', 'pk_', 'piwik_', 'hsa_'];

/** On code hosts `ref` names a branch or commit: another page, not another way to it. */
const CODE_HOST = /(^|\.)(github|gitlab|bitbucket|codeberg|gitea|sourcehut|sr)\./;
/** Medium writes where a reader came from as `source=rss----2615bd06b42e---4`, on custom domains too. */
const MEDIUM_SOURCE = /-{3,}/;
/** Medium's session id on custom domains. */
const MEDIUM_GI = /^[0-9a-f]{12}$/;

function isTracking(parameter: string, host: string): boolean {
  const [rawName = '', value = ''] = parameter.split('=', 2);
  const name = rawName.toLowerCase();
  if (TRACKING_PARAMETERS.has(name)) return true;
  if (TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  if (name === 'ref' || name === 'referrer') return !CODE_HOST.test(host);
  if (name === 'source') return MEDIUM_SOURCE.test(value);
  return name === 'gi' && MEDIUM_GI.test(value);
}

/** A query without `?`, tracking parameters taken out; what is left keeps its order and spelling. */
function withoutTracking(query: string, host: string): string {
  return query
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter, host))
    .join('&');
}

/** The route in a fragment, tracking parameters taken out of it too. */
function routeOf(hash: string, host: string): string {
  const route = routeIn(hash);
  const mark = route.indexOf('?');
  if (mark < 0) return route;
  const path = route.slice(0, mark);
  const query = withoutTracking(route.slice(mark + 1), host);
  return query === '' ? routeIn(path) : `${path}?${query}`;
}

/**
 * The address under which a page is kept: equal for two addresses that lead to the same page, so
 * that saving again updates. It is a key, never shown and never opened (the page's own `url` is).
 * - http and https are one, default ports, user names and a host's final dot go;
 * - `www.` is folded away: sites answer at both and send one to the other, and two different pages
 *   at the two are not known to happen;
 * - slashes at the end of the path go, for the same reason; upper and lower case of the path stay;
 * - tracking parameters go; the others keep their order, since a server may read them in order;
 * - fragments go, but not the routes of single-page applications.
 * Other schemes (`file:`) only lose their fragment; text that is no address comes back trimmed.
 * Applying it twice changes nothing.
 */
export function normaliseAddress(url: string): string {
  const text = url.trim();
  if (!URL.canParse(text)) return text;
  const parsed = new URL(text);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    const end = parsed.href.indexOf('#');
    return (end < 0 ? parsed.href : parsed.href.slice(0, end)).trim();
  }
  const host = (withoutEnd(parsed.hostname, '.') || parsed.hostname).replace(
    /^(www\.)+(?=[^.]+\.)/,
    '',
  );
  // 443 is explicit only behind http, and both schemes' default ports mean the same page here.
  const port = parsed.port === '' || parsed.port === '443' ? '' : `:${parsed.port}`;
  const path = withoutEnd(parsed.pathname, '/') || '/';
  const query = withoutTracking(parsed.search.slice(1), host);
  const search = query === '' ? '' : `?${query}`;
  return `https://${host}${port}${path}${search}${routeOf(parsed.hash, host)}`;
}

/** A text without the signs at its end; not by a pattern, which would begin anew at each of a run's signs. */
function withoutEnd(text: string, sign: string): string {
  let end = text.length;
  while (text[end - 1] === sign) end--;
  return text.slice(0, end);
}
