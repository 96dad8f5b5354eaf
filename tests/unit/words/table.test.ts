import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { READ_FAILURES } from '../../../src/article/article.ts';
import { PACK_ERRORS } from '../../../src/catalog/pack.ts';
import { SOURCE_FAILURES } from '../../../src/cli/failure.ts';
import { BACKUP_ERRORS } from '../../../src/messages/backup-keys.ts';
import { PAGE_ERRORS } from '../../../src/messages/protocol.ts';
import {
  FILE_ERRORS,
  ROW_ERRORS,
  SKIP_CODES,
  WRITE_ERRORS,
} from '../../../src/reading-list/formats/format.ts';
import { READING_STATUSES } from '../../../src/reading-list/item.ts';
import { STORAGE_ERRORS } from '../../../src/reading-list/result.ts';
import { CRITERIA, SKILLS, TOPICS } from '../../../src/rubric/rubric.ts';
import { STAGES } from '../../../src/rubric/stages.ts';
import { PARTS, UNSCORABLE } from '../../../src/scoring/evaluation.ts';
import { messageKey, NAMED_CODES } from '../../../src/words/names.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const keys = Object.keys(messages);

const ERRORS = [
  ...new Set([
    ...PAGE_ERRORS,
    ...READ_FAILURES,
    ...UNSCORABLE,
    ...SOURCE_FAILURES,
    ...STORAGE_ERRORS,
    ...FILE_ERRORS,
    ...ROW_ERRORS,
    ...WRITE_ERRORS,
    ...PACK_ERRORS,
    ...BACKUP_ERRORS,
  ]),
];

/** Keys that are put together from a code, so that they stand nowhere in the source in full. */
const composed = [
  ...Object.entries(NAMED_CODES).flatMap(([group, codes]) =>
    [...codes].map((code) => messageKey(group, code)),
  ),
  ...CRITERIA.flatMap((criterion) => [
    `criterion_${criterion}_about`,
    `phrase_${criterion}_noun`,
    `phrase_${criterion}_2`,
    `phrase_${criterion}_3`,
  ]),
  ...SKILLS.map((skill) => `phrase_${skill}_noun`),
  ...PARTS.filter((part) => !CRITERIA.some((criterion) => criterion === part)).map((part) =>
    messageKey('part', part),
  ),
  ...STAGES.flatMap((stage) => [`stage_${stage}_name`, `stage_${stage}_goal`]),
  ...TOPICS.filter((topic) => topic !== 'other').flatMap((topic) => [
    messageKey('sentence_nothing', topic),
    messageKey('sentence_mentions', topic),
  ]),
  ...ERRORS.map((code) => messageKey('error', code)),
  ...SKIP_CODES.map((code) => messageKey('import', code)),
  ...READING_STATUSES.map((status) => messageKey('export_status', status)),
];

/** All our source and the manifest's, as one text to look keys up in. */
function sourceText(): string {
  const files = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|html)$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  return [...files, 'wxt.config.ts']
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
}

describe('message table', () => {
  it('has words for every code', () => {
    expect(composed.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has a sentence of its own for every error, which says what to do', () => {
    const table: Record<string, { message: string }> = messages;
    const sentences = ERRORS.map((code) => table[messageKey('error', code)]?.message ?? '');
    expect(new Set(sentences).size).toBe(ERRORS.length);
    // What is wrong, then what to do: two sentences.
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
  });

  it('has no key that the browser refuses and no empty message', () => {
    for (const [key, entry] of Object.entries(messages)) {
      expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
      expect(entry.message.trim(), key).not.toBe('');
    }
  });

  it('has each key once', () => {
    // JSON.parse keeps the last of two equal keys without a word.
    const text = readFileSync(path.join(root, 'public/_locales/en/messages.json'), 'utf8');
    const written = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1]);
    expect(written).toEqual(keys);
  });

  it('has no key that nothing uses', () => {
    const source = sourceText();
    const named = (key: string) =>
      source.includes(`'${key}'`) || source.includes(`"${key}"`) || source.includes(`_${key}__`);
    const unused = keys.filter(
      (key) => !composed.includes(key) && !named(key) && !named(key.replace(/_(one|other)$/, '')),
    );
    expect(unused).toEqual([]);
  });
});
