import type { Settings } from './settings.ts';

/**
 * The host that a text names, as it is stored: `https://www.Example.org/x` is `example.org`, and so
 * is `*.example.org`, as the sites below a host go with it.
 */
export function hostFrom(text: string): string | null {
  const trimmed = text.trim().replace(/^([a-z]+:\/\/)?\*\./i, '$1');
  const url = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  // Other stars would stand for hosts, and are in none.
  if (/[*%]/.test(hostname)) return null;
  return /[^.]\.[^.]|^localhost$|^\[/.test(hostname) ? plainHost(hostname) : null;
}

/** Without `www.` and the final dot, which name the same host. */
const plainHost = (hostname: string): string => hostname.replace(/^www\./, '').replace(/\.$/, '');

/** Whether the page's site is one of those left out. */
export function isLeftOut(url: string | undefined, { leftOut }: Settings): boolean {
  if (!url || !URL.canParse(url)) return false;
  const host = plainHost(new URL(url).hostname);
  return leftOut.some((each) => host === each || host.endsWith(`.${each}`));
}
