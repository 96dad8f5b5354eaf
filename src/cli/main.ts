import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { lookupIn } from '../words/words.ts';
import { type Options, readArguments, USAGE } from './arguments.ts';
import { articleText, card } from './card.ts';
import { jsonLine } from './json.ts';
import { endWhenReaderLeaves, progressOf, write } from './output.ts';
import type { Outcome } from './score.ts';
import { findPages } from './sources.ts';
import { tableHeader, tableLegend, tableRow } from './table.ts';
import { plain } from './terminal.ts';

const lookup = lookupIn(messages);

/** How the results are printed: something before the first, one text a result, something after. */
interface Printer {
  before: string;
  each: (source: string, outcome: Outcome) => string;
  after: string;
}

function printerFor({ json, article }: Options, total: number): Printer {
  if (json) {
    const each = (source: string, outcome: Outcome) => jsonLine(source, outcome, article, lookup);
    return { before: '', each, after: '' };
  }
  if (article || total === 1) {
    const each = (source: string, outcome: Outcome) => {
      const read = article && outcome.article ? articleText(outcome.article) : '';
      return `${card(source, outcome, lookup)}${read}`;
    };
    return { before: '', each, after: '' };
  }
  const each = (source: string, outcome: Outcome) => tableRow(source, outcome, lookup);
  return { before: tableHeader(lookup), each, after: tableLegend(lookup) };
}

/** npm runs scripts in the package's folder; paths are meant from where the user called it. */
function workingFolder(): string {
  const called = process.env.npm_lifecycle_event === 'score' ? process.env.INIT_CWD : undefined;
  return called ?? process.cwd();
}

/** Scores the sources one by one, each printed as soon as it is there. Returns the exit status. */
async function run(options: Options): Promise<number> {
  // Only now: the parser takes a second to load, which usage and --help need not wait for.
  const { score } = await import('./score.ts');
  const pages = await findPages(options.sources, workingFolder());
  const printer = printerFor(options, pages.length);
  const progress = progressOf(pages.length);
  let failed = false;
  await write(printer.before);
  for (const [done, page] of pages.entries()) {
    progress.show(done, page.source);
    const outcome = await score(page);
    failed ||= 'error' in outcome;
    progress.clear();
    // The sentence for a defect of ours says nothing of it; who runs this may be able to mend it.
    if ('error' in outcome && outcome.error.code === 'internal')
      process.stderr.write(`${plain(outcome.error.details?.join(' ') ?? '')}\n`);
    await write(printer.each(page.source, outcome));
  }
  await write(printer.after);
  return failed ? 1 : 0;
}

endWhenReaderLeaves();
const options = readArguments(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`${plain(options)}\n\n${USAGE}`);
  process.exitCode = 2;
} else if (options.help) {
  await write(USAGE);
} else {
  process.exitCode = await run(options);
}
