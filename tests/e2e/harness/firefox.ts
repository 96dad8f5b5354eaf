import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { ensureFirefox } from '../../../scripts/setup/firefox.ts';
import { builtExtension, keepScreenshot } from './artifacts.ts';
import {
  type Evaluate,
  type FirefoxView,
  type InChrome,
  inChrome,
  ScriptResult,
  until,
  viewOf,
} from './firefox-view.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

const ADDON_ID = 'plumbline@resource-evaluator';
/** The id that Firefox gives to the toolbar button: the add-on's with what is special replaced. */
const WIDGET_ID = `${ADDON_ID.replace(/[^a-z0-9_-]/g, '_')}-browser-action`;

/** The extension's own host in this Firefox, which otherwise makes up another in each profile. */
const HOST = 'b9c5f8a2-0d5e-4c55-9a51-70d0f5f6a001';

const PREFERENCES: Record<string, string | number | boolean> = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: HOST }),
  // Downloads go to `browser.download.dir`, which is in the profile.
  'browser.download.folderList': 2,
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
  /** Opens one of the extension's own pages in the tab: `library.html#/settings`. */
  openOwn: (page: string) => Promise<void>;
  /** Waits until another tab has opened, closes the one at hand and goes on in the new one. */
  toNewTab: () => Promise<void>;
  /** Waits until a selector matches in the page, and clicks the element with the mouse. */
  click: (selector: string) => Promise<void>;
  /** Chooses files in a file field of the page. */
  upload: (selector: string, file: string) => Promise<void>;
  /** Answers the browser's question whether the extension may have a permission. */
  answer: (answer: 'allow' | 'deny') => Promise<void>;
  /** The folder that downloads go to. */
  downloads: string;
  /** Runs a function in the page, isolated from its scripts; arguments and result are JSON. */
  evaluate: Evaluate;
  /** Holds down keys one after the other, and releases them. */
  chord: (...codes: (keyof typeof KEYS)[]) => Promise<void>;
  /** The text on the clipboard. */
  clipboard: () => Promise<string>;
  /** Keeps a picture of the page under `.cache/screenshots/`. */
  screenshot: (name: string) => Promise<void>;
  /** Clicks the real toolbar button and returns the real popup. */
  press: () => Promise<FirefoxPopup>;
  /** What the toolbar button's badge says of the tab in front. */
  badge: () => Promise<string>;
  /** Waits until the sidebar shows the extension's panel, and returns it. */
  sidebar: () => Promise<FirefoxView>;
  close: () => Promise<void>;
}

/** The popup that a press of the toolbar button opened. */
interface FirefoxPopup extends FirefoxView {
  close: () => Promise<void>;
}

/** Starts Firefox with a profile of its own and installs the extension for the session. */
export async function launchFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'plumbline-firefox-'));
  const downloads = path.join(profile, 'downloads');
  writeFileSync(
    path.join(profile, 'user.js'),
    Object.entries({ ...PREFERENCES, 'browser.download.dir': downloads })
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
    return await startSession(marionette, downloads, async () => {
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

const Handles = z.array(z.string());
const FoundElement = z.object({ value: z.record(z.string(), z.string()) });
const NewSession = z.object({ capabilities: z.object({ browserVersion: z.string() }) });

async function startSession(
  marionette: Marionette,
  downloads: string,
  close: () => Promise<void>,
): Promise<Firefox> {
  const session = NewSession.parse(
    await marionette.send('WebDriver:NewSession', { capabilities: {} }),
  );
  const addon = builtExtension('firefox-mv3');
  await marionette.send('Addon:Install', { path: addon, temporary: true });
  const chrome = inChrome(marionette);
  await chrome(`${CUSTOMIZABLE_UI}.addWidgetToArea(args[0], ${CUSTOMIZABLE_UI}.AREA_NAVBAR);`, [
    WIDGET_ID,
  ]);
  const open = async (url: string) => {
    await marionette.send('WebDriver:Navigate', { url });
  };
  /** The id that Marionette gives to the element that a selector matches, as soon as there is one. */
  const find = (selector: string) =>
    until(`there is ${selector}`, async () => {
      const found = await marionette
        .send('WebDriver:FindElement', { using: 'css selector', value: selector })
        .catch(() => undefined);
      return found && Object.values(FoundElement.parse(found).value)[0];
    });
  return {
    version: session.capabilities.browserVersion,
    downloads,
    open,
    openOwn: (page) => open(`moz-extension://${HOST}/${page}`),
    toNewTab: async () => {
      const opened = await until('another tab opens', async () => {
        const handles = Handles.parse(await marionette.send('WebDriver:GetWindowHandles'));
        return handles.length > 1 && handles.at(-1);
      });
      await marionette.send('WebDriver:CloseWindow');
      await marionette.send('WebDriver:SwitchToWindow', { handle: opened });
    },
    click: async (selector) => {
      await marionette.send('WebDriver:ElementClick', { id: await find(selector) });
    },
    upload: async (selector, file) => {
      await marionette.send('WebDriver:ElementSendKeys', { id: await find(selector), text: file });
    },
    answer: async (answer) => {
      const button = `#notification-popup popupnotification .popup-notification-${
        answer === 'allow' ? 'primary' : 'secondary'
      }-button`;
      await until('the browser asks', () =>
        chrome(
          `const button = document.querySelector(args[0]);
          if (!button || button.closest('panel').state !== 'open') return false;
          // It takes no press right after it has appeared.
          await new Promise((resolve) => setTimeout(resolve, 1000));
          button.click();
          return true;`,
          [button],
        ),
      );
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
      await chrome(`${TOOLBAR_BUTTON}.click();`, [WIDGET_ID]);
      await until('the popup opens', () => chrome(`return ${POPUP} !== null`));
      return { ...viewOf(chrome, POPUP), close: () => closePopup(chrome) };
    },
    badge: async () =>
      z
        .string()
        .parse(await chrome(`return ${TOOLBAR_BUTTON}.getAttribute('badge') ?? ''`, [WIDGET_ID])),
    sidebar: async () => {
      await until('the sidebar opens', () => chrome(`return ${SIDEBAR} !== null`));
      return viewOf(chrome, SIDEBAR);
    },
    chord: async (...codes) => {
      // In the browser's own window, as from a keyboard: WebDriver's keys only reach the page.
      await chrome(
        `window.focus();
        gBrowser.selectedBrowser.focus();
        // The page's process has to hear of it.
        await new Promise((resolve) => setTimeout(resolve, 300));
        const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        tip.beginInputTransactionForTests(window);
        const events = args[0].map((code) => new KeyboardEvent('', { code, ...args[1][code] }));
        for (const event of events) tip.keydown(event);
        for (const event of events.reverse()) tip.keyup(event);`,
        [codes, KEYS],
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

/** What the keys of `chord` give on a keyboard, with Shift held down. */
const KEYS = {
  AltLeft: { key: 'Alt' },
  ShiftLeft: { key: 'Shift' },
  Period: { key: '>', keyCode: 190 },
  Comma: { key: '<', keyCode: 188 },
} as const;

/** What keeps the browser's own buttons. */
const CUSTOMIZABLE_UI = `ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs').CustomizableUI`;

/** The toolbar button whose widget the first argument names. */
const TOOLBAR_BUTTON = `${CUSTOMIZABLE_UI}.getWidget(args[0]).forWindow(window).node
  .querySelector('.unified-extensions-item-action-button')`;

/** The popup's browser element, where its document is there. */
const POPUP = `([...document.querySelectorAll('browser.webextension-popup-browser')]
  .find((each) => each.currentURI?.spec.startsWith('moz-extension:')) ?? null)`;

/** The panel's browser element in the sidebar, where its document is there. */
const SIDEBAR = `([document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')]
  .find((each) => each?.currentURI?.spec.startsWith('moz-extension:')) ?? null)`;

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
