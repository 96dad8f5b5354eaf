import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { namedBlocks, readCorpus } from '../../../../scripts/training/corpus.ts';
import type { Block } from '../../../../src/article/article.ts';
import type { Disagreement } from '../../../../src/reading-list/disagreement.ts';
import { corpusLabels } from '../../../../src/reading-list/formats/corpus-labels.ts';
import { openZip, zip } from '../../../../src/reading-list/zip.ts';
import { CRITERIA, SKILLS } from '../../../../src/rubric/rubric.ts';
import { makeEvaluation } from '../library.ts';

const SENTENCE =
  'We moved scoring into the request path because the nightly job was stale by noon.';
const BLOCKS: Block[] = [
  { type: 'heading', level: 2, text: 'Why we moved' },
  { type: 'paragraph', text: `${SENTENCE} It cost 40 ms & <b>one</b> "cache".` },
  { type: 'list-item', text: 'Retries were cheaper than a second replica until traffic doubled.' },
  { type: 'list-item', text: 'The old path stayed for one quarter, behind a switch per market.' },
  { type: 'code', text: 'if (a < b) {\n  serve();\n}' },
  { type: 'table-row', text: 'Path | Median' },
  { type: 'table-row', text: 'Batch | 4 ms' },
  { type: 'quote', text: 'Nobody misses the nightly job, says the team that was woken by it.' },
  { type: 'paragraph', text: 'Each prediction is logged with the features that the model saw.' },
];

function disagreement(fields: Partial<Disagreement> = {}): Disagreement {
  const evaluation = makeEvaluation(2, { cautions: ['thin'], score: 53 });
  evaluation.criteria.drift = { level: 0, value: 0.2, evidence: [] };
  evaluation.criteria.monitoring = {
    level: 1,
    value: 1,
    evidence: [{ quote: 'Each prediction', value: 0.5, block: 8 }],
  };
  evaluation.criteria.tradeoffs.evidence = [
    { quote: 'Retries', value: 0.9, block: 2 },
    { quote: SENTENCE, value: 0.8, block: 1 },
    { quote: 'It cost', value: 0.7, block: 1 },
  ];
  return {
    address: 'https://example.org/Serving?q=ä',
    url: 'https://www.example.org/Serving?q=ä',
    title: 'Serving <prices>',
    language: 'en',
    evaluation,
    textHash: 'ab',
    blocks: BLOCKS,
    opinions: {
      drift: { level: 0, direction: 'higher', at: 1 },
      monitoring: { level: 1, direction: 'lower', at: 2 },
      tradeoffs: { level: 2, direction: 'higher', at: 3 },
    },
    ...fields,
  };
}

const lines = (text = '') =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('corpusLabels', () => {
  test('a line has our evaluation, moved by one where the reader disagreed', async () => {
    const [labels] = await corpusLabels([disagreement()]);
    const [label] = lines(labels?.text);
    expect(label).toEqual({
      id: expect.stringMatching(/^[a-z0-9-]{1,60}$/),
      levels: {
        ...Object.fromEntries(CRITERIA.map((criterion) => [criterion, 2])),
        ...{ drift: 1, monitoring: 0, tradeoffs: 3 },
      },
      skills: Object.fromEntries(SKILLS.map((skill) => [skill, 1])),
      topic: 'ml-systems',
      format: 'case-study',
      cautions: ['thin'],
      overall: 53,
      // Best first, each block once; none for what the reader sees as absent or we had none for.
      evidence: {
        tradeoffs: ['b3', 'b2'],
        ...{ production: ['b2'], scalability: ['b2'], rationale: ['b2'] },
      },
      disagreed: ['tradeoffs', 'drift', 'monitoring'],
    });
  });

  test('a page that was judged before there was a criterion has no line: each has all levels', async () => {
    const { rationale: _, ...criteria } = makeEvaluation().criteria;
    const evaluation = { ...makeEvaluation(), criteria };
    const old = disagreement({ address: 'https://example.org/old', evaluation });
    const [labels, manifest] = await corpusLabels([old, disagreement()]);
    expect(lines(labels?.text)).toHaveLength(1);
    expect(JSON.parse(manifest?.text ?? '')).toHaveLength(1);
  });

  test('the numbered text is there where it is stored, under the same id', async () => {
    const other = disagreement({ address: 'https://example.org/serving?q=ö', blocks: undefined });
    const files = await corpusLabels([disagreement(), other]);
    const [first, second] = lines(files[0]?.text);
    expect(first.id).not.toBe(second.id);
    expect(files.map(({ name }) => name)).toEqual([
      ...['labels.jsonl', 'manifest.json', `blocks/${first.id}.json`, `pages/${first.id}.html`],
    ]);
    const blocks = JSON.parse(files[2]?.text ?? '');
    expect(blocks).toMatchObject({ id: first.id, title: 'Serving <prices>', truncated: false });
    expect(blocks.blocks.map(({ id, t }: { id: string; t: string }) => `${id} ${t}`)).toEqual([
      ...['b1 h2', 'b2 p', 'b3 li', 'b4 li', 'b5 pre', 'b6 td', 'b7 td', 'b8 blockquote', 'b9 p'],
    ]);
    expect(blocks.blocks.map(({ x }: { x: string }) => x)).toEqual(BLOCKS.map(({ text }) => text));
  });

  test('the training reads it: the same blocks, and the evidence where it was', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'labels-'));
    for (const { name, text } of await corpusLabels([disagreement()])) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { pages } = readCorpus(folder);
    rmSync(folder, { recursive: true });
    const [page] = pages;
    const [label] = page?.labels ?? [];
    if (!page || !label) throw new Error('nothing read');
    expect(page.source).toBe('example.org');
    expect(page.article).toMatchObject({ title: 'Serving <prices>', blocks: BLOCKS });
    expect(label.levels.tradeoffs).toBe(3);
    const named = namedBlocks(page, label);
    expect([...named.tradeoffs]).toEqual([2, 1]);
    expect([...named.monitoring]).toEqual([]);
  });
});

describe('zip', () => {
  test('is read again, with the check sums that others compute', async () => {
    const files = [
      { name: 'labels.jsonl', text: '{"id":"ä"}\n' },
      { name: 'pages/größe.html', text: '' },
      { name: 'blocks/a.json', text: 'x'.repeat(70_000) },
    ];
    const bytes = zip(files, new Date(2026, 2, 9, 12, 30, 8));
    const archive = openZip(bytes);
    const names = files.map(({ name }) => name);
    expect(archive?.names).toEqual(names);
    const read = archive?.unpack(names.toReversed()) ?? new Map();
    expect([...read.keys()]).toEqual(names.toReversed());
    for (const { name, text } of files) {
      expect(new TextDecoder().decode(read.get(name))).toBe(text);
    }
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(14, true)).toBe(crc32(files[0]?.text ?? ''));
  });
});
