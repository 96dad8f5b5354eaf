// npm start [-- [--yes] [ADDRESS_OR_FILE]]: builds the extension and shows it at work on a page.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureChromium } from './setup/chromium.ts';
import {
  closeBrowser,
  type ExtensionBrowser,
  launchWithExtension,
  popupSettled,
  pressToolbarButton,
} from './setup/launch.ts';
import { ROOT, run } from './setup/run.ts';
import { readScoreCard } from './setup/score-card.ts';
import { listenOnLoopback, sendFile } from './setup/static-server.ts';

const USAGE = `usage: npm start [-- [--yes] [ADDRESS_OR_FILE]]

Builds Plumbline and opens a browser with it on a page: an address (http or https), an HTML file, or
else the sample tutorial. Without a display it does the same unseen, prints the score card and
writes a screenshot.

  --yes   install Debian's Chromium without asking where no other Chromium is found`;

const SAMPLE = path.join(ROOT, 'tests', 'fixtures', 'sample-tutorial.html');
const EXTENSION = path.join(ROOT, '.output', 'chrome-mv3');
const SCREENSHOT = path.join(ROOT, '.cache', 'screenshots', 'start.png');

/** What to show: an address, or a file that is served on loopback. */
type Source = { address: string } | { file: string };

interface Arguments {
  yes: boolean;
  source: Source;
}

process.exit(await main(process.argv.slice(2)));

/** Returns the exit code: 0 shown, 1 something failed, 2 wrong arguments. */
async function main(args: string[]): Promise<number> {
  const parsed = parseArguments(args);
  if ('problem' in parsed) {
    console.error(`${parsed.problem}\n\n${USAGE}`);
    return 2;
  }
  if ('help' in parsed) {
    console.log(USAGE);
    return 0;
  }
  const chromium = await ensureChromium(parsed.yes);
  if ('problem' in chromium) {
    console.error(
      `No Chromium to show Plumbline in (${chromium.problem}). Install Chromium, Chrome or Edge, or set CHROME_PATH to one.`,
    );
    return 1;
  }
  console.error('Building the extension ...');
  if ((await run('wxt', ['build'], { output: 'on-failure' })).code !== 0) {
    console.error('The extension could not be built; the reason is above.');
    return 1;
  }
  const page = await serve(parsed.source);
  try {
    return await show(chromium.path, page.address);
  } catch (error) {
    console.error(
      `Could not show ${page.address}: ${error instanceof Error ? error.message : error}`,
    );
    return 1;
  } finally {
    await page.close();
  }
}

function parseArguments(args: string[]): Arguments | { help: true } | { problem: string } {
  let parsed: { values: { yes?: boolean; help?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { yes: { type: 'boolean', short: 'y' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  if (parsed.values.help) return { help: true };
  const [argument = SAMPLE, ...more] = parsed.positionals;
  if (more.length > 0) return { problem: `One address or file, not ${more.length + 1}.` };
  const source = toSource(argument);
  if ('problem' in source) return source;
  return { yes: parsed.values.yes ?? false, source };
}

function toSource(argument: string): Source | { problem: string } {
  if (/^https?:\/\//i.test(argument)) {
    return URL.canParse(argument)
      ? { address: argument }
      : { problem: `Not an address: ${argument}` };
  }
  // npm runs scripts in the project's folder and tells where the user was.
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  if (!existsSync(file)) return { problem: `Neither a file nor an http address: ${argument}` };
  return statSync(file).isFile() ? { file } : { problem: `Not a file: ${argument}` };
}

/**
 * A file is served on loopback, since extensions get no access to `file:` pages unless the user
 * allows it. Beside the file itself only the folder is served that browsers save a page's parts to.
 */
async function serve(source: Source): Promise<{ address: string; close: () => Promise<void> }> {
  if ('address' in source) return { address: source.address, close: async () => {} };
  const name = path.basename(source.file);
  const parts = `${path.parse(name).name}_files${path.sep}`;
  const server = await listenOnLoopback((request, response) =>
    sendFile(
      path.dirname(source.file),
      request,
      response,
      (file) => file === name || file.startsWith(parts),
    ),
  );
  return { address: `${server.origin}/${encodeURIComponent(name)}`, close: server.close };
}

async function show(executablePath: string, address: string): Promise<number> {
  const launch = (headless: boolean) =>
    launchWithExtension({ executablePath, extensionDir: EXTENSION, headless });
  if (!hasDisplay()) return showHeadless(await launch(true), address);
  let headed: ExtensionBrowser;
  try {
    headed = await launch(false);
  } catch {
    console.error('The display could not be opened: going on without one.');
    return showHeadless(await launch(true), address);
  }
  return showHeaded(headed, address);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Keeps running until the user closes the browser (or presses Ctrl-C, which closes it). */
async function showHeaded(extensionBrowser: ExtensionBrowser, address: string): Promise<number> {
  const { browser } = extensionBrowser;
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  console.error(
    `A browser with Plumbline is open on ${address}\nIts score card opens by itself this once; afterwards press the Plumbline button (behind the puzzle piece) or Alt+Shift+D, on any page. Close the browser to end this.`,
  );
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto(address, { waitUntil: 'load' });
    await pressToolbarButton(extensionBrowser, page);
  } catch (error) {
    // The browser stays open: the user can still go elsewhere and press the button.
    if (browser.connected) console.error(error instanceof Error ? error.message : error);
  }
  await closed;
  // Also waits until the profile is deleted.
  await closeBrowser(browser);
  return 0;
}

/** Presses the button, prints what the popup says and takes its picture. */
async function showHeadless(extensionBrowser: ExtensionBrowser, address: string): Promise<number> {
  const { browser } = extensionBrowser;
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto(address, { waitUntil: 'load' });
    const popup = await pressToolbarButton(extensionBrowser, page);
    const { text, scored } = await popupSettled(popup);
    console.log(scored ? await readScoreCard(popup) : text);
    mkdirSync(path.dirname(SCREENSHOT), { recursive: true });
    await popup.screenshot({ path: SCREENSHOT });
    console.log(`Screenshot: ${SCREENSHOT}`);
    return scored ? 0 : 1;
  } finally {
    await closeBrowser(browser);
  }
}
