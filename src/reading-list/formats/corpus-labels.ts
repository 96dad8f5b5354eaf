import type { Block } from '../../article/article.ts';
import type { Label } from '../../rubric/label.ts';
import { recordOf } from '../../rubric/record.ts';
import { CRITERIA, type Criterion, type Level } from '../../rubric/rubric.ts';
import type { Evaluation, Evidence } from '../../scoring/evaluation.ts';
import { criteriaOf, type Disagreement } from '../disagreement.ts';
import { levelOfReader } from '../opinion.ts';
import { sha256 } from '../sha256.ts';
import { encodeHtml } from './html-tokens.ts';

/** The folder form that `npm run train` reads (see `scripts/training/corpus.ts`). */

/**
 * A line of `labels.jsonl`: a page's levels as the reader has them. The rest is ours, the score too:
 * the reader was asked about levels only.
 */
interface CorpusLabel extends Label {
  /** The criteria that the reader judged; all the rest of the line is our evaluation. */
  disagreed: Criterion[];
}

/** The most blocks that readers of the corpus name for a criterion. */
const MOST_BLOCKS = 8;

/** A file of the export, by its path with `/`. */
export interface LabelFile {
  name: string;
  text: string;
}

/**
 * An id for a page that is a file name everywhere: readable words of its address and, because those
 * are cut, the start of its SHA-256.
 */
async function idOf(address: string): Promise<string> {
  const hash = (await sha256(address)).slice(0, 10);
  const words = address.replace(/^\w+:\/+/, '').toLowerCase();
  const slug = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${slug.slice(0, 48).replace(/-$/, '') || 'page'}-${hash}`;
}

const blockId = (index: number): string => `b${index + 1}`;

function blockIds(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ block }) => blockId(block)))].slice(0, MOST_BLOCKS);
}

type Judged = Disagreement & { evaluation: Evaluation };

/** False where the page was judged before there was one of the criteria: a label has a level for each. */
function isJudgedOnAll(page: Disagreement): page is Judged {
  return CRITERIA.every((criterion) => page.evaluation.criteria[criterion] !== undefined);
}

function labelOf(id: string, { evaluation, opinions }: Judged): CorpusLabel {
  const { criteria, skills, topic, format, cautions, score } = evaluation;
  const levelOf = (criterion: Criterion): Level => {
    const opinion = opinions[criterion];
    return opinion ? levelOfReader(opinion) : criteria[criterion].level;
  };
  const evidence = CRITERIA.flatMap((criterion) => {
    const ids = levelOf(criterion) > 0 ? blockIds(criteria[criterion].evidence) : [];
    return ids.length > 0 ? [[criterion, ids] as const] : [];
  });
  return {
    id,
    levels: recordOf(CRITERIA, levelOf),
    ...{ skills, topic, format, cautions, overall: score },
    evidence: Object.fromEntries(evidence),
    disagreed: criteriaOf(opinions),
  };
}

const ELEMENTS = {
  paragraph: 'p',
  'list-item': 'li',
  code: 'pre',
  quote: 'blockquote',
  'table-row': 'td',
  caption: 'figcaption',
} as const satisfies Record<Exclude<Block['type'], 'heading'>, string>;

const elementOf = ({ type, level = 2 }: Block): string =>
  type === 'heading' ? `h${level}` : ELEMENTS[type];

/** Elements that hold several blocks of a kind in a row. */
const GROUPS: Partial<Record<Block['type'], string>> = { 'list-item': 'ul', 'table-row': 'table' };

function rowHtml(text: string, first: boolean): string {
  // Cells of the heading kind make it a table of data for whoever extracts it.
  const cell = first ? 'th' : 'td';
  const cells = text.split(' | ').map((each) => `<${cell}>${encodeHtml(each)}</${cell}>`);
  return `<tr>${cells.join('')}</tr>`;
}

/** A plain page with a page's blocks: what training extracts its own articles from. */
function htmlOf({ title, language = 'en' }: Disagreement, blocks: readonly Block[]): string {
  const lines = blocks.map((block, index) => {
    const { type, text } = block;
    const group = GROUPS[type];
    const starts = blocks[index - 1]?.type !== type;
    const ends = blocks[index + 1]?.type !== type;
    const name = elementOf(block);
    const inner =
      type === 'table-row' ? rowHtml(text, starts) : `<${name}>${encodeHtml(text)}</${name}>`;
    if (type === 'caption') return `<figure>${inner}</figure>`;
    if (!group) return inner;
    return `${starts ? `<${group}>` : ''}${inner}${ends ? `</${group}>` : ''}`;
  });
  return `<!doctype html>\n<html lang="${encodeHtml(language)}">\n<head><meta charset="utf-8"><title>${encodeHtml(title)}</title></head>\n<body><main><article>\n${lines.join('\n')}\n</article></main></body>\n</html>\n`;
}

const JSON_LINES = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/**
 * The reader's disagreements as a folder of labelled pages: our evaluation of each page with the
 * levels moved by one where they disagreed. Always `labels.jsonl` (one line a page) and
 * `manifest.json`; for pages whose text is stored also `blocks/ID.json`, the numbered text that
 * evidence points into, and `pages/ID.html`, made from it, which training extracts. Pages that were
 * not judged on every criterion are left out.
 *
 * Nothing personal goes in but the addresses in the manifest and the pages' own text.
 */
export async function corpusLabels(disagreements: readonly Disagreement[]): Promise<LabelFile[]> {
  const entries = await Promise.all(
    disagreements
      .filter(isJudgedOnAll)
      .map(async (page) => ({ page, id: await idOf(page.address) })),
  );
  const files = entries.flatMap(({ page, id }): LabelFile[] => {
    const { title, blocks } = page;
    if (!blocks) return [];
    const numbered = blocks.map((block, index) => ({
      ...{ id: blockId(index), t: elementOf(block), x: block.text },
    }));
    return [
      {
        name: `blocks/${id}.json`,
        text: JSON.stringify({ id, title, truncated: false, blocks: numbered }),
      },
      { name: `pages/${id}.html`, text: htmlOf(page, blocks) },
    ];
  });
  const manifest = entries.map(({ page: { url, title, evaluation, address }, id }) => ({
    ...{ id, repo: sourceOf(address), path: url, title },
    ...{ words: evaluation.words, truncated: false, model: evaluation.model },
  }));
  return [
    {
      name: 'labels.jsonl',
      text: JSON_LINES(entries.map(({ page, id }) => labelOf(id, page))),
    },
    { name: 'manifest.json', text: `${JSON.stringify(manifest, null, 1)}\n` },
    ...files,
  ];
}

/** Where a page comes from, for folds that keep a source whole: its host. */
function sourceOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host || 'file' : address;
}
