import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { ensureFirefox } from '../../../scripts/setup/firefox.ts';
import { builtExtension, keepScreenshot } from './artifacts.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

const ADDON_ID = 'plumbline@resource-evaluator';
/** The id that Firefox gives to the toolbar button: the add-on's with what is special replaced. */
const WIDGET_ID = `${ADDON_ID.replace(/[^a-z0-9_-]/g, '_')}-browser-action`;

const PREFERENCES: Record<string, string | number | boolean> = {
  // A free port, which Firefox writes to `MarionetteActivePort` in the profile.
  'marionette.port': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'app.update.enabled': false,
  // A popup closes when its window loses the focus, which headless windows never quite have.
  'ui.popup.disable_autohide': true,
};

/** A headless Firefox with the built extension, driven through Marionette. */
export interface Firefox {
  version: string;
  /** Opens an address in the one tab. */
  open: (url: string) => Promise<void>;
  /** Runs a function in the page, isolated from its scripts; arguments and result are JSON. */
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<R>;
  /** Holds down keys one after the other, and releases them: by `KeyboardEvent.code`, with Shift. */
  chord: (...codes: string[]) => Promise<void>;
  /** The text on the clipboard. */
  clipboard: () => Promise<string>;
  /** Keeps a picture of the page under `.cache/screenshots/`. */
  screenshot: (name: string) => Promise<void>;
  /** Clicks the real toolbar button and returns the real popup. */
  press: () => Promise<FirefoxPopup>;
  /** Waits until the sidebar shows the extension's panel, and returns it. */
  sidebar: () => Promise<FirefoxView>;
  close: () => Promise<void>;
}

/** A page of the extension in the browser's own frame around it: the popup, the sidebar. */
interface FirefoxView {
  evaluate: Firefox['evaluate'];
  /** Waits until a selector matches, and returns the element's text as shown. */
  textOf: (selector: string) => Promise<string>;
  /** Waits until a selector matches, and clicks the element with the mouse: a user's gesture. */
  click: (selector: string) => Promise<void>;
  /** Keeps a picture under `.cache/screenshots/`. */
  screenshot: (name: string) => Promise<void>;
}

/** The popup that a press of the toolbar button opened. */
interface FirefoxPopup extends FirefoxView {
  close: () => Promise<void>;
}

/** Starts Firefox with a profile of its own and installs the extension for the session. */
export async function launchFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'plumbline-firefox-'));
  writeFileSync(
    path.join(profile, 'user.js'),
    Object.entries(PREFERENCES)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access'];
  const child = spawn(await firefoxPath(), [...args, '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const cleanUp = async () => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = Number(
      await until('Firefox starts', () => {
        if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
        return readIfThere(path.join(profile, 'MarionetteActivePort'));
      }),
    );
    const marionette = await connectMarionette(port);
    return await startSession(marionette, async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      marionette.close();
      await cleanUp();
    });
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

async function firefoxPath(): Promise<string> {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  const found = await ensureFirefox(false);
  if ('problem' in found) throw new Error(`No Firefox: ${found.problem}`);
  return found.path;
}

const NewSession = z.object({ capabilities: z.object({ browserVersion: z.string() }) });

async function startSession(marionette: Marionette, close: () => Promise<void>): Promise<Firefox> {
  const session = NewSession.parse(
    await marionette.send('WebDriver:NewSession', { capabilities: {} }),
  );
  const addon = builtExtension('firefox-mv3');
  await marionette.send('Addon:Install', { path: addon, temporary: true });
  const chrome = inChrome(marionette);
  await chrome(
    `const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
    CustomizableUI.addWidgetToArea(args[0], CustomizableUI.AREA_NAVBAR);`,
    [WIDGET_ID],
  );
  return {
    version: session.capabilities.browserVersion,
    open: async (url) => {
      await marionette.send('WebDriver:Navigate', { url });
    },
    evaluate: async (run, ...args) => {
      const result = await marionette.send('WebDriver:ExecuteScript', {
        script: `return (${run})(...arguments)`,
        args,
      });
      return ScriptResult.parse(result).value as ReturnType<typeof run>;
    },
    press: async () => {
      // The button closes the popup that it has opened.
      await closePopup(chrome);
      await chrome(
        `const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
        const widget = CustomizableUI.getWidget(args[0]).forWindow(window).node;
        widget.querySelector('.unified-extensions-item-action-button').click();`,
        [WIDGET_ID],
      );
      await until('the popup opens', () => chrome(`return ${POPUP} !== null`));
      return { ...viewOf(chrome, POPUP), close: () => closePopup(chrome) };
    },
    sidebar: async () => {
      await until('the sidebar opens', () => chrome(`return ${SIDEBAR} !== null`));
      return viewOf(chrome, SIDEBAR);
    },
    chord: async (...codes) => {
      // In the browser's own window, as from a keyboard: WebDriver's keys only reach the page.
      await chrome(
        `window.focus();
        gBrowser.selectedBrowser.focus();
        const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        tip.beginInputTransactionForTests(window);
        const events = args[0].map((code) => new KeyboardEvent('', { code, key: args[1][code] ?? code.replace(/Left$/, '') }));
        for (const event of events) tip.keydown(event);
        for (const event of events.reverse()) tip.keyup(event);`,
        [codes, { Period: '>', Comma: '<' }],
      );
    },
    clipboard: async () =>
      z.string().parse(
        await chrome(
          `const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
          transfer.init(null);
          transfer.addDataFlavor('text/plain');
          Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
          const text = {};
          transfer.getTransferData('text/plain', text);
          return text.value.QueryInterface(Ci.nsISupportsString).data;`,
        ),
      ),
    screenshot: async (name) => {
      const { value } = ScriptResult.parse(
        await marionette.send('WebDriver:TakeScreenshot', { full: false }),
      );
      keepScreenshot(name, Buffer.from(z.string().parse(value), 'base64'));
    },
    close,
  };
}

const ScriptResult = z.object({ value: z.unknown() });

/** Runs the body of an async function in the browser's own window, with `args` in scope. */
type InChrome = (body: string, args?: readonly unknown[]) => Promise<unknown>;

function inChrome(marionette: Marionette): InChrome {
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

/** The popup's browser element, where its document is there. */
const POPUP = `([...document.querySelectorAll('browser.webextension-popup-browser')]
  .find((each) => each.currentURI?.spec.startsWith('moz-extension:')) ?? null)`;

/** The panel's browser element in the sidebar, where its document is there. */
const SIDEBAR = `([document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')]
  .find((each) => each?.currentURI?.spec.startsWith('moz-extension:')) ?? null)`;

/**
 * Popup and sidebar are in no list of windows that Marionette can switch to, but the actor that runs
 * Marionette's commands in pages exists in them as in any document.
 * @param frame an expression for the browser element, evaluated in the browser's window
 */
function viewOf(chrome: InChrome, frame: string): FirefoxView {
  const withActor = (body: string, args: readonly unknown[]) =>
    chrome(
      `const frame = ${frame};
      if (!frame) throw new Error('it is closed');
      const actor = frame.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
      ${body}`,
      args,
    );
  const evaluate: Firefox['evaluate'] = async (run, ...args) => {
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

async function closePopup(chrome: InChrome): Promise<void> {
  await chrome(`${POPUP}?.closest('panel')?.hidePopup();`);
  await until('the popup closes', () => chrome(`return ${POPUP} === null`));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Asks again and again, for 30 seconds, until the answer is truthy; returns it. */
async function until<T>(what: string, ask: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain until ${what}`);
}
