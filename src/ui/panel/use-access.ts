import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

const EVERY_SITE = '*://*/*';

/** How Plumbline may read a page by itself: on every site, on this one, or not at all. */
export type Access = 'all' | 'site' | 'none';

/** The host of an address that a permission can be given for. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname ? hostname : undefined;
}

/** What access there is for a host (of every site, where none is named), and how to change it. */
export function useAccess(host: string | undefined) {
  const [access, setAccess] = useState<Access>();
  const [outcome, setOutcome] = useState<'refused' | 'failed'>();
  useEffect(() => {
    let ended = false;
    const read = async () => {
      const found = await accessTo(host);
      if (!ended) setAccess(found);
    };
    const onChange = () => void read().catch(console.error);
    onChange();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      ended = true;
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, [host]);

  const originsOf = (which: 'all' | 'site') =>
    which === 'site' && host ? [originOf(host)] : [EVERY_SITE];
  return {
    access,
    outcome,
    /** Asks the user. Call it in the click's handler: browsers ask only then. */
    allow(which: 'all' | 'site'): void {
      setOutcome(undefined);
      browser.permissions.request({ origins: originsOf(which) }).then(
        (given) => setOutcome(given ? undefined : 'refused'),
        (error: unknown) => {
          console.error(error);
          setOutcome('failed');
        },
      );
    },
    takeBack(which: 'all' | 'site'): void {
      setOutcome(undefined);
      browser.permissions.remove({ origins: originsOf(which) }).then(
        (gone) => setOutcome(gone ? undefined : 'failed'),
        (error: unknown) => {
          console.error(error);
          setOutcome('failed');
        },
      );
    },
  };
}

async function accessTo(host: string | undefined): Promise<Access> {
  if (await browser.permissions.contains({ origins: [EVERY_SITE] })) return 'all';
  if (host && (await browser.permissions.contains({ origins: [originOf(host)] }))) return 'site';
  return 'none';
}

function originOf(host: string): string {
  return `*://${host}/*`;
}
