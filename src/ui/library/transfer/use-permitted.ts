import { useEffect, useState } from 'react';
import { type Browser, browser } from 'wxt/browser';
import { changeSettings } from '../../change-settings.ts';
import { useSettings } from '../../use-settings.ts';

/** The settings that need a permission of the browser's, and the one that each needs. */
const PERMISSIONS = { weeklyBackup: 'downloads', browserList: 'readingList' } as const;
type Permitted = keyof typeof PERMISSIONS;

/**
 * A setting that needs a permission: turning it on asks for that, turning it off gives it back. It is
 * on only as long as the browser grants it: the reader can take it away on the browser's own pages.
 */
export function usePermitted(setting: Permitted) {
  const wanted = useSettings()[setting];
  const [granted, setGranted] = useState(false);
  const [refused, setRefused] = useState(false);
  const permission = PERMISSIONS[setting];

  useEffect(() => {
    const look = () => {
      browser.permissions
        .contains({ permissions: [permission] })
        .then(setGranted, () => setGranted(false));
    };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [permission]);

  return {
    on: wanted && granted,
    /** Whether the browser, or the reader at its question, said no the last time. */
    refused,
    /** Turns it on or off; true where it is on afterwards. */
    async turn(on: boolean): Promise<boolean> {
      const asked: Browser.permissions.Permissions = { permissions: [permission] };
      setRefused(false);
      // The browser asks only in the course of a press: before anything is waited for.
      const may = on && (await browser.permissions.request(asked).catch(() => false));
      setRefused(on && !may);
      setGranted(may);
      const stored = await changeSettings({ [setting]: may });
      if (!on) await browser.permissions.remove(asked).catch(() => false);
      return may && stored;
    },
  };
}
