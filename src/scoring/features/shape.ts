import type { Block } from '../../article/article.ts';

/** Shapes of title, headings and code that tell a page's format. */
export const SHAPES = [
  'title_words',
  'title_question',
  'title_how',
  'title_gerund',
  'title_version',
  'title_colon',
  'title_names',
  'title_lower',
  'heading_question',
  'heading_numbered',
  'heading_gerund',
  'heading_code',
  'heading_imperative',
  'heading_words',
  'heading_depth',
  'code_shell',
  'code_config',
  'code_program',
  'code_output',
  'items_in_a_row',
  'items_end_open',
  'table_rows',
  'quotes',
  'captions',
] as const;

const IMPERATIVE_HEADING =
  /^(?:\d+[.):]?\s*)?(?:add|build|check|clone|configure|create|define|deploy|download|enable|install|launch|load|make|prepare|run|set ?up|set|start|test|train|try|update|use|write|open|register)\b/i;
const SHELL =
  /^\s*(?:[$>#] |pip |kubectl |docker |git |npm |curl |cd |python |make |aws |gcloud |helm |export |wget |sudo |bentoml |dvc |zenml |brew )/m;
const CONFIG = /^\s*[\w.-]+:(?:\s|$)|^\s*[{[]\s*$|^\s*<\w+/m;
const PROGRAM = /\b(?:def|import|class|return|function|const|let|var|public|void|for)\b|[;{}]\s*$/m;

/** The shapes as numbers: shares of headings or items, counts on a log scale, 0 or 1 for the title. */
export function shapeOf(title: string, blocks: readonly Block[]): Float32Array {
  const headings = blocks.filter((block) => block.type === 'heading');
  const share = (pattern: RegExp): number =>
    headings.filter(({ text }) => pattern.test(text)).length / Math.max(3, headings.length);
  const code = blocks.filter((block) => block.type === 'code');
  const kinds = { shell: 0, config: 0, program: 0, output: 0 };
  for (const { text } of code) {
    const head = text.slice(0, 400);
    if (SHELL.test(head)) kinds.shell++;
    else if (PROGRAM.test(head)) kinds.program++;
    else if (CONFIG.test(head)) kinds.config++;
    else kinds.output++;
  }
  let longest = 0;
  let row = 0;
  for (const { type } of blocks) {
    row = type === 'list-item' ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  const items = blocks.filter((block) => block.type === 'list-item');
  const count = (type: string): number =>
    Math.log1p(blocks.filter((block) => block.type === type).length);
  const is = (pattern: RegExp): number => (pattern.test(title) ? 1 : 0);
  const titleWords = title.split(/\s+/).length;
  return Float32Array.of(
    Math.log1p(titleWords),
    is(/\?|^(?:what|why|when|which|should)\b/i),
    is(/\bhow (?:we|i|to|\w+ (?:uses|built|builds|scaled|moved))\b/i),
    is(/^\w+ing\b/),
    is(/\bv?\d+\.\d/),
    is(/[:\u2013\u2014|]/),
    (title.match(/(?<=\s)[A-Z][\w-]+/g)?.length ?? 0) / Math.max(3, titleWords),
    is(/^[^A-Z]*$/),
    share(/\?|^(?:what|why|when|which|how)\b/i),
    share(/^(?:step |part |chapter |phase )?[\divx]+[.):\s]/i),
    share(/^\w+ing\b/),
    share(/[_(){}=<>/]|[a-z][A-Z]|^[a-z.]+$/),
    share(IMPERATIVE_HEADING),
    headings.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) /
      Math.max(1, headings.length),
    headings.reduce((deepest, { level }) => Math.max(deepest, level ?? 2), 0),
    Math.log1p(kinds.shell),
    Math.log1p(kinds.config),
    Math.log1p(kinds.program),
    Math.log1p(kinds.output),
    Math.log1p(longest),
    items.filter(({ text }) => !/[.!?:]$/.test(text)).length / Math.max(5, items.length),
    count('table-row'),
    count('quote'),
    count('caption'),
  );
}
