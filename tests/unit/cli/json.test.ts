import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { BLOCK_TYPES } from '../../../src/article/article.ts';
import {
  CAUTIONS,
  CRITERIA,
  FORMATS,
  LEVELS,
  SKILL_LEVELS,
  SKILLS,
  TOPICS,
} from '../../../src/rubric/rubric.ts';
import { STAGES } from '../../../src/rubric/stages.ts';
import { PARTS } from '../../../src/scoring/evaluation.ts';
import { jsonLines, pages, root, score } from './run.ts';

const text = z.string().check(z.minLength(1));
const Read = z.strictObject({
  title: z.string(),
  byline: z.nullable(z.string()),
  language: z.nullable(z.string()),
  blocks: z
    .array(
      z.strictObject({
        type: z.enum(BLOCK_TYPES),
        text,
        level: z.optional(z.int().check(z.minimum(1), z.maximum(6))),
      }),
    )
    .check(z.minLength(1)),
});

/** The contract of the README, written out a second time so that a change of either shows. */
const ScoredLine = z.strictObject({
  source: text,
  title: text,
  words: z.int().check(z.positive()),
  minutes: z.int().check(z.positive()),
  score: z.int().check(z.minimum(0), z.maximum(100)),
  sure: z.boolean(),
  verdict: text,
  topic: z.enum(TOPICS),
  format: z.enum(FORMATS),
  breakdown: z
    .array(z.strictObject({ part: z.enum(PARTS), points: z.number() }))
    .check(z.minLength(6)),
  criteria: z.record(
    z.enum(CRITERIA),
    z.strictObject({
      level: z.literal(LEVELS),
      value: z.number().check(z.minimum(0), z.maximum(3)),
      evidence: z.array(z.strictObject({ quote: text, value: z.number() })),
    }),
  ),
  skills: z.record(z.enum(SKILLS), z.literal(SKILL_LEVELS)),
  cautions: z.array(z.enum(CAUTIONS)),
  stage: z.nullable(z.literal(STAGES)),
  suggestions: z
    .array(z.strictObject({ id: text, title: text, reason: text }))
    .check(z.minLength(2), z.maxLength(3)),
  article: z.optional(Read),
});
const FailedLine = z.strictObject({
  source: text,
  error: z.strictObject({ code: text, message: text }),
  article: z.optional(Read),
});

const page = (name: string) => path.join(pages, name);

describe('score --json', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'plumbline-'));
    mkdirSync(path.join(folder, 'b', 'inner'), { recursive: true });
    cpSync(page('bread.html'), path.join(folder, 'c.html'));
    cpSync(page('bread.html'), path.join(folder, 'B.HTM'));
    cpSync(page('bread.html'), path.join(folder, 'b', 'inner', 'a.html'));
    writeFileSync(path.join(folder, 'b', 'readme.txt'), 'not a page');
    mkdirSync(path.join(folder, 'empty'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives a line in the form of the contract, and nothing on standard error', async () => {
    const source = 'tests/fixtures/pages/case-study.html';
    const { status, stdout, stderr } = await score(['--json', source]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [line, ...more] = jsonLines(stdout).map((value) => ScoredLine.parse(value));
    expect(more).toEqual([]);
    expect(line?.source).toBe(source);
    expect(line?.title).toBe('How we rebuilt arrival estimates at Parcelgate');
    expect(line?.article).toBeUndefined();
    const sum = line?.breakdown.reduce((total, { points }) => total + points, 0) ?? Number.NaN;
    expect(Math.abs(Math.min(100, Math.max(0, sum)) - (line?.score ?? 0))).toBeLessThanOrEqual(0.6);
  });

  it('quotes what was read, verbatim', async () => {
    const { stdout } = await score(['--json', '--article', page('case-study.html')]);
    const line = ScoredLine.parse(jsonLines(stdout)[0]);
    const blocks = line.article?.blocks ?? [];
    expect(line.article?.language).toMatch(/^en/);
    expect(line.article?.byline).toContain('Ines Okafor');
    const quotes = CRITERIA.flatMap((criterion) => line.criteria[criterion].evidence);
    expect(quotes.length).toBeGreaterThan(5);
    for (const { quote } of quotes)
      expect(blocks.some((block) => block.text.includes(quote))).toBe(true);
  });

  it('puts a page on another subject on no stage of the roadmap', async () => {
    const { stdout } = await score(['--json', page('bread.html')]);
    expect(ScoredLine.parse(jsonLines(stdout)[0])).toMatchObject({ topic: 'other', stage: null });
  });

  it('scores the others when a source fails, in the order given, with exit status 1', async () => {
    const sources = [
      page('german.html'),
      'no-such-file.html',
      page('bread.html'),
      page('app-shell.html'),
      'gopher://example.org/',
      page('short-note.html'),
      page('glossary.html'),
    ];
    const { status, stdout } = await score(['--json', '--article', ...sources]);
    expect(status).toBe(1);
    const lines = jsonLines(stdout).map((value) => z.union([ScoredLine, FailedLine]).parse(value));
    expect(lines.map((line) => line.source)).toEqual(sources);
    expect(lines.map((line) => ('error' in line ? line.error.code : 'scored'))).toEqual([
      'not-english',
      'file-not-found',
      'scored',
      'empty-page',
      'bad-address',
      'too-short',
      'scored',
    ]);
    // What was read is given even where it cannot be scored.
    expect(lines.map((line) => line.article !== undefined)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  it('takes a folder as its pages, at any depth, sorted by path', async () => {
    const { status, stdout } = await score(['--json', `${folder}/`, page('glossary.html')]);
    expect(status).toBe(0);
    const lines = jsonLines(stdout).map((value) => ScoredLine.parse(value));
    expect(lines.map((line) => line.source)).toEqual([
      `${folder}/B.HTM`,
      `${folder}/b/inner/a.html`,
      `${folder}/c.html`,
      page('glossary.html'),
    ]);
  });

  it('says so when a folder has no pages', async () => {
    const { status, stdout } = await score(['--json', path.join(folder, 'empty')]);
    expect(status).toBe(1);
    expect(FailedLine.parse(jsonLines(stdout)[0]).error.code).toBe('no-pages');
  });

  it('tells files that are no pages apart', async () => {
    const files = {
      'plain.html': Buffer.from('Words without any markup at all.'),
      'paper.html': Buffer.from('%PDF-1.7 <not> <a> <page>'),
      'photo.htm': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'binary.html': Buffer.from([60, 104, 0, 1, 2]),
      'nothing.html': Buffer.alloc(0),
    };
    const sources = Object.entries(files).map(([name, bytes]) => {
      const file = path.join(folder, 'empty', name);
      writeFileSync(file, bytes);
      return file;
    });
    const { status, stdout } = await score(['--json', ...sources]);
    expect(status).toBe(1);
    const codes = jsonLines(stdout).map((value) => FailedLine.parse(value).error.code);
    expect(codes).toEqual(['not-html', 'pdf', 'image', 'not-html', 'empty-page']);
    for (const file of sources) rmSync(file);
  });

  it('reads what a page declares to be in shadow roots, one in another, as a browser shows it', async () => {
    const file = path.join(folder, 'empty', 'shadow.html');
    const sentences = ['outer', 'inner'].map((where) =>
      Array.from(
        { length: 9 },
        (_, n) => `<p>The ranker of the ${where} part reads number ${n} of its features here.</p>`,
      ).join(''),
    );
    // No element of this kind can have one: it stays a template, as in a browser.
    const refused = '<ul><template shadowrootmode="open"><li>Never shown.</li></template></ul>';
    const root = (content: string) => `<template shadowrootmode="open">${content}</template>`;
    const inner = `<div>${root(`<article>${sentences[1]}</article>`)}</div>`;
    writeFileSync(
      file,
      `<!doctype html><html lang="en"><title>Shadow</title><body><my-page>${root(`<main>${sentences[0]}${inner}</main>`)}</my-page>${refused}</body></html>`,
    );
    const { stdout } = await score(['--json', '--article', file]);
    rmSync(file);
    const texts = ScoredLine.parse(jsonLines(stdout)[0]).article?.blocks.map(({ text }) => text);
    expect(texts).toHaveLength(18);
    expect(texts?.filter((text) => text.includes('inner part'))).toHaveLength(9);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const pipe = path.join(folder, 'empty', 'pipe.html');
    execFileSync('mkfifo', [pipe]);
    const { status, stdout } = await score(['--json', pipe, page('bread.html')]);
    expect(status).toBe(1);
    const [refused, scored] = jsonLines(stdout);
    expect(FailedLine.parse(refused).error.code).toBe('not-html');
    ScoredLine.parse(scored);
    rmSync(pipe);
  });

  it('tells a defect of its own on standard error', async () => {
    const broken = "globalThis.atob=()=>{throw new Error('the model does not fit')}";
    const { status, stdout, stderr } = await score(['--json', page('bread.html')], {
      nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(broken)}`],
    });
    expect(status).toBe(1);
    expect(FailedLine.parse(jsonLines(stdout)[0]).error.code).toBe('internal');
    expect(stderr).toBe('the model does not fit\n');
  });

  it('reads the encoding from the byte order mark or the page itself', async () => {
    const prose = '<p>Überprüfung is a German word in this English text about models. </p>';
    const markup = (charset: string) =>
      `<!doctype html><html lang="en"><head>${charset}<title>Ünï</title></head><body><article>${prose.repeat(30)}</article></body></html>`;
    const latin = path.join(folder, 'latin.html');
    const utf16 = path.join(folder, 'utf16.html');
    writeFileSync(latin, Buffer.from(markup('<meta charset="windows-1252">'), 'latin1'));
    writeFileSync(utf16, Buffer.from(`\ufeff${markup('')}`, 'utf16le'));
    const { stdout } = await score(['--json', '--article', latin, utf16]);
    for (const value of jsonLines(stdout)) {
      const { article } = z.object({ article: Read }).parse(value);
      expect(article.title).toBe('Ünï');
      expect(article.blocks.map((block) => block.text).join()).toContain('Überprüfung');
    }
    rmSync(latin);
    rmSync(utf16);
  });

  it('never lets a page run scripts or steer the terminal', async () => {
    const { stdout } = await score(['--json', '--article', page('hostile.html')]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    const line = ScoredLine.parse(jsonLines(stdout)[0]);
    expect(line.title).toContain('<script>alert(1)</script>');
    expect(line.article?.blocks.length).toBeGreaterThan(8);
  });

  it('ends quietly when the reader of a pipe leaves', async () => {
    const { status, stderr, stdout } = await score(['--json', pages], { closeAfterLines: 1 });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.split('\n').length).toBeLessThan(8);
  });

  it('keeps its memory bounded over many pages', async () => {
    // A window takes 1.2 MB and all the rest 45 MB: were windows kept, they would not fit.
    const many = Array.from({ length: 60 }, () => page('glossary.html'));
    const { status, stdout } = await score(['--json', ...many], {
      nodeOptions: ['--max-old-space-size=90'],
    });
    expect(status).toBe(0);
    expect(jsonLines(stdout).length).toBe(60);
  }, 120_000);

  it('takes paths from where npm was called', async () => {
    const { status, stdout } = await score(['--json', 'bread.html'], {
      cwd: root,
      env: { npm_lifecycle_event: 'score', INIT_CWD: pages },
    });
    expect(status).toBe(0);
    expect(ScoredLine.parse(jsonLines(stdout)[0]).source).toBe('bread.html');
  });
}, 60_000);
