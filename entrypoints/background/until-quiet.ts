import { inTab } from './in-tab.ts';

/** A page is quiet when its text has not changed for so long, in milliseconds. */
const QUIET = 400;
/** A page that never falls quiet (a clock, a ticker) is read after this time all the same. */
const PATIENCE = 3000;
/** A page that has not even said so by then, in milliseconds, does not answer. */
const GIVEN_UP = PATIENCE + 2000;

/** Waits in the page until it has drawn itself; returns too where the page goes away. */
export async function untilQuiet(tabId: number): Promise<void> {
  try {
    const script = {
      args: [QUIET, PATIENCE] as [number, number],
      func: (quiet: number, patience: number) =>
        new Promise<void>((resolve) => {
          const done = () => {
            observer.disconnect();
            clearTimeout(limit);
            clearTimeout(timer);
            resolve();
          };
          const observer = new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(done, quiet);
          });
          const limit = setTimeout(done, patience);
          let timer = setTimeout(done, quiet);
          observer.observe(document, { subtree: true, childList: true, characterData: true });
        }),
    };
    await inTab(tabId, script, GIVEN_UP);
  } catch {
    // Whoever reads the page next hears why it cannot be reached.
  }
}
