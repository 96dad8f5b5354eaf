import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { displayWidth, plain, truncated } from '../../../src/cli/terminal.ts';
import { PAGES } from '../../fixtures/expectations.ts';
import { pages, score } from './run.ts';

const page = (name: string) => path.join(pages, name);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('score for a reader', () => {
  it('prints one row a source, in order, and why the others have no score', async () => {
    const { status, stdout } = await score([pages]);
    expect(status).toBe(1);
    const [header, ...rows] = stdout.trimEnd().split('\n');
    const legend = rows.pop();
    expect(header).toMatch(/Tr Pr Dr Mo Sc Wh .*Title/);
    expect(legend).toMatch(/absent.*mentioned.*explained.*in depth/);
    expect(rows.length).toBe(PAGES.length);
    for (const [index, { file, expected }] of PAGES.toSorted((a, b) =>
      a.file < b.file ? -1 : 1,
    ).entries()) {
      const scored = 'score' in expected && typeof expected.score !== 'string';
      if (scored) expect(rows[index]).toMatch(/^ *\d+[ ?] .* +\d+ +\S/);
      else expect(rows[index]).toContain(`${file}: `);
    }
  });

  it('prints a card for a single source, with the proof and what to read next', async () => {
    const { status, stdout, stderr } = await score([page('case-study.html')]);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('How we rebuilt arrival estimates at Parcelgate');
    expect(stdout).toMatch(/\d+ of 100/);
    expect(stdout).toMatch(/█+░* +Production examples +in depth\n +“[A-Z]/);
    expect(stdout).toMatch(/Read next\n +- /);
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
  });

  it('gives the reading time of a book in hours', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-'));
    const line = '<p>We shipped the model behind a flag and watched its error rate for a week.</p>';
    const file = path.join(folder, 'book.html');
    await writeFile(
      file,
      `<title>Book</title><article><h1>Book</h1>${line.repeat(2600)}</article>`,
    );
    expect((await score([file])).stdout).toMatch(/^ *about 3 hours · /m);
    await rm(folder, { recursive: true });
  });

  it('prints what was read with --article', async () => {
    const { stdout } = await score(['--article', page('code-heavy.html')]);
    expect(stdout).toContain('    def batches(path, rows):\n        file = pq.ParquetFile(path)');
    expect(stdout).toContain('Step 4: write so that a crash does no harm');
  });

  it('colours only where asked to, and never with what a page brings', async () => {
    const bare = await score([page('hostile.html')]);
    expect(bare.stdout).not.toMatch(CONTROL);
    expect(bare.stdout).toContain('Reading logs red');
    const coloured = await score([page('hostile.html')], { env: { FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured.stdout)).not.toMatch(CONTROL);
    // Our own colours stand around the page's text, none in it.
    expect(coloured.stdout).toContain('Reading logs red');
    const quiet = await score([page('hostile.html')], { env: { NO_COLOR: '1' } });
    expect(quiet.stdout).toBe(bare.stdout);
  });

  it('explains a wrong command line on standard error with exit status 2', async () => {
    for (const wrong of [[], ['--json'], ['--jsn', 'page.html'], ['']]) {
      const { status, stdout, stderr } = await score(wrong);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('Usage: ');
    }
  });

  it('prints its usage with --help', async () => {
    const { status, stdout, stderr } = await score(['--help']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Usage: .*--json.*--article.*SOURCE/);
  });
}, 60_000);

describe('text on a terminal', () => {
  it('loses escape sequences, control and direction characters, keeps everything else', () => {
    expect(plain('a\u001b[31mred\u001b[0m\u001b]0;title\u0007b')).toBe('aredb');
    expect(plain('a\r\nb\tc\u009b\u0000d')).not.toMatch(CONTROL);
    expect(plain('safe\u202egpj.exe')).toBe('safegpj.exe');
    expect(plain('\u2028line\ud800')).toBe('line');
    expect(plain('größer als 日本 <b>')).toBe('größer als 日本 <b>');
  });

  it('is cut by columns, between characters', () => {
    expect(truncated('short', 5)).toBe('short');
    expect(truncated('longer text', 7)).toBe('longer…');
    expect(displayWidth(truncated('日本語の長い題名', 9))).toBeLessThanOrEqual(9);
    expect(truncated('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
  });
});
