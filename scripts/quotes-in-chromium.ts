// Measures, in a real Chromium over saved pages, how much of the evidence is found again in the page,
// and how many copied links open the page at the sentence.
//   node scripts/run.mjs scripts/quotes-in-chromium.ts DIR [--pages N] [--links N] [--show N]
// DIR as in saved-pages.ts; N pages evenly over it (60), N links a page (2). The pages are answered
// from their files under their own addresses; nothing else is loaded. Exit status 1 where fewer than
// 98 % of the quotes are found, or one in the wrong place.
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { passageAt } from '../src/article/passage.ts';
import { textFragmentLink } from '../src/article/text-fragment.ts';
import { CRITERIA } from '../src/rubric/rubric.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import type {} from './quotes-in-page.ts';
import { type SavedPage, savedPages } from './saved-pages.ts';
import { ensureChromium } from './setup/chromium.ts';
import { SANDBOX_ARGS } from './setup/launch.ts';
import { ROOT } from './setup/run.ts';

/** The part of the quotes that has to be found, 0-1. */
const WANTED = 0.98;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '60' },
    links: { type: 'string', default: '2' },
    show: { type: 'string', default: '10' },
  },
});

const counts = { pages: 0, found: 0, missing: 0, misplaced: 0, opened: 0, elsewhere: 0, none: 0 };
const problems: string[] = [];

/** The script that looks for quotes, as one text that can be run in a page. */
async function pageScript(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'scripts/quotes-in-page.ts', formats: ['iife'], name: 'unused' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the page script was not built');
  return output.output[0].code;
}

async function measure(page: Page, saved: SavedPage, script: string): Promise<void> {
  await page.goto(saved.url, { waitUntil: 'load', timeout: 30_000 });
  await page.evaluate(script);
  const blocks = await page.evaluate(() => quotesInPage.read());
  const evaluation = evaluate({ title: '', url: saved.url, blocks });
  if ('error' in evaluation) return;
  counts.pages += 1;
  const evidence = CRITERIA.flatMap((criterion) => evaluation.criteria[criterion].evidence);
  for (const { quote, block } of evidence) {
    const passage = passageAt(blocks, block, quote);
    const outcome = await page.evaluate(
      (passage, block) => quotesInPage.find(passage, block),
      passage,
      block,
    );
    counts[outcome] += 1;
    if (outcome !== 'found') problems.push(`${outcome} ${saved.id}: ${quote.slice(0, 120)}`);
  }
  // Those that one has to scroll to.
  const far: typeof evidence = [];
  for (const each of evidence.toSorted((a, b) => b.block - a.block)) {
    const passage = passageAt(blocks, each.block, each.quote);
    if (far.length === Number(values.links)) break;
    if (!(await page.evaluate((passage) => quotesInPage.isInView(passage), passage)))
      far.push(each);
  }
  for (const { quote, block } of far) {
    const passage = passageAt(blocks, block, quote);
    const link = textFragmentLink(saved.url, blocks, block, quote);
    if (link === null) {
      counts.none += 1;
      continue;
    }
    // Only the first load of a document looks for the text.
    await page.goto('about:blank');
    await page.goto(link, { waitUntil: 'load', timeout: 30_000 });
    await page.evaluate(script);
    const isInView = await page
      .waitForFunction((passage) => quotesInPage.isInView(passage), { timeout: 3000 }, passage)
      .then(
        () => true,
        () => false,
      );
    counts[isInView ? 'opened' : 'elsewhere'] += 1;
    if (!isInView) problems.push(`link elsewhere ${saved.id}: ${link.split(':~:')[1]}`);
  }
}

async function main(): Promise<number> {
  const [folder] = positionals;
  const chromium = await ensureChromium(false);
  if (!folder || 'problem' in chromium) {
    console.error('problem' in chromium ? chromium.problem : 'usage: quotes-in-chromium.ts DIR');
    return 2;
  }
  const all = [...savedPages(folder)];
  const step = Math.max(1, all.length / Number(values.pages));
  const script = await pageScript();
  const browser = await puppeteer.launch({ executablePath: chromium.path, args: SANDBOX_ARGS });
  for (let n = 0; n < all.length; n += step) {
    const saved = all[Math.floor(n)];
    if (!saved) break;
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      void (isPage
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: saved.html })
        : request.abort());
    });
    await measure(page, saved, script).catch((error: unknown) => {
      problems.push(`failed ${saved.id}: ${String(error).slice(0, 200)}`);
    });
    await page.close();
  }
  await browser.close();
  const { pages, found, missing, misplaced, opened, elsewhere, none } = counts;
  const share = found / Math.max(1, found + missing + misplaced);
  console.log(
    `${pages} pages, ${found + missing + misplaced} quotes: ${(share * 100).toFixed(2)} % found, ` +
      `${missing} not found, ${misplaced} in the wrong place\n` +
      `${opened + elsewhere + none} links: ${opened} open at the sentence, ${elsewhere} elsewhere, ` +
      `${none} could not be made`,
  );
  for (const line of problems.slice(0, Number(values.show))) console.log(line);
  return share >= WANTED && misplaced === 0 ? 0 : 1;
}

process.exitCode = await main();
