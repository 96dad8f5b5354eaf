import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { keepScreenshot } from './artifacts.ts';
import type { Marionette } from './marionette.ts';

/** Runs a function in a document; arguments and result are JSON. */
export type Evaluate = <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<R>;

/** A page of the extension in the browser's own frame around it: the popup, the sidebar. */
export interface FirefoxView {
  evaluate: Evaluate;
  /** Waits until a selector matches, and returns the element's text as shown. */
  textOf: (selector: string) => Promise<string>;
  /** Waits until a selector matches, and clicks the element with the mouse: a user's gesture. */
  click: (selector: string) => Promise<void>;
  /** Keeps a picture under `.cache/screenshots/`. */
  screenshot: (name: string) => Promise<void>;
}

export const ScriptResult = z.object({ value: z.unknown() });

/** Runs the body of an async function in the browser's own window, with `args` in scope. */
export type InChrome = (body: string, args?: readonly unknown[]) => Promise<unknown>;

export function inChrome(marionette: Marionette): InChrome {
  return async (body, args = []) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `const [args, done] = arguments;
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const result = await marionette.send('WebDriver:ExecuteAsyncScript', {
        script,
        args: [args],
        scriptTimeout: 30_000,
      });
      const outcome = ChromeResult.parse(ScriptResult.parse(result).value);
      if (outcome.error !== undefined) throw new Error(outcome.error);
      return outcome.value;
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
}

const ChromeResult = z.object({
  value: z.optional(z.unknown()),
  error: z.optional(z.string()),
});

/**
 * Popup and sidebar are in no list of windows that Marionette can switch to, but the actor that runs
 * Marionette's commands in pages exists in them as in any document.
 * @param frame an expression for the browser element, evaluated in the browser's window
 */
export function viewOf(chrome: InChrome, frame: string): FirefoxView {
  const withActor = (body: string, args: readonly unknown[]) =>
    chrome(
      `const frame = ${frame};
      if (!frame) throw new Error('it is closed');
      const actor = frame.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
      ${body}`,
      args,
    );
  const evaluate: Evaluate = async (run, ...args) => {
    const script = `return (${run})(...arguments)`;
    const result = await withActor('return actor.executeScript(args[0], args[1], {});', [
      script,
      args,
    ]);
    return result as ReturnType<typeof run>;
  };
  const present = (selector: string) =>
    until(`there is ${selector}`, () =>
      // The document may not have been there yet, or may be about to be replaced.
      evaluate((each) => document.querySelector(each) !== null, selector).catch(() => false),
    );
  return {
    evaluate,
    textOf: async (selector) => {
      await present(selector);
      return evaluate(
        (each) => document.querySelector<HTMLElement>(each)?.innerText ?? '',
        selector,
      );
    },
    click: async (selector) => {
      await present(selector);
      await withActor(
        `const element = await actor.executeScript(
          "const it = document.querySelector(arguments[0]); it.scrollIntoView({ block: 'center', behavior: 'instant' }); return it;",
          [args[0]], {});
        await actor.clickElement(element, { toJSON: () => ({ 'moz:webdriverClick': true }) });`,
        [selector],
      );
    },
    screenshot: async (name) => {
      const draw = () =>
        chrome(
          `const bitmap = await ${frame}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()).toBase64();`,
        );
      // Refused while the popup is still getting its size.
      const base64 = await until('it can be drawn', () => draw().catch(() => undefined));
      keepScreenshot(name, Buffer.from(z.string().parse(base64), 'base64'));
    },
  };
}

/** Asks again and again, for 30 seconds, until the answer is truthy; returns it. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await pause(100);
  }
  throw new Error(`waited in vain until ${what}`);
}
