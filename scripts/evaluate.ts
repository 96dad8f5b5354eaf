// `npm run evaluate -- [--json] [--curve] [--aside] [CORPUS]`: how far the scorer agrees with the
// readers. Cross-validated on the sources that are not set aside; with `--curve` also fitted on fewer
// of them; with `--aside` also a model fitted on those alone, tried on the six sources that were set
// aside. That is for the very end: methods and lexicons must not be chosen by it.
import { fileURLToPath } from 'node:url';
import {
  betweenReaders,
  keywordBaseline,
  keywordRows,
  lexiconRows,
  ngramRows,
  ridgeBaseline,
} from './training/baselines.ts';
import {
  checkAgainstReaders,
  crossValidated,
  formatConfusion,
  verdictBy,
} from './training/check.ts';
import { foldsBySource, meanOverall, readCorpus, splitAside } from './training/corpus.ts';
import { crossFit, fitModel } from './training/fit.ts';
import { learningCurve } from './training/learning-curve.ts';
import { reportTable, worstPages } from './training/report.ts';
import { sentenceSet } from './training/sentence-training.ts';

const FOLDS = 8;
const args = process.argv.slice(2);
const folder =
  args.find((arg) => !arg.startsWith('--')) ??
  fileURLToPath(new URL('../../shared/corpus', import.meta.url));

const corpus = readCorpus(folder);
const { kept, aside } = splitAside(corpus.pages);
const set = sentenceSet(kept);
const fold = foldsBySource(kept, FOLDS);
process.stderr.write(`fitting ${FOLDS} folds of ${kept.length} pages\n`);
const cross = crossFit(set, fold);
const verdicts = crossValidated(set, fold, cross);
/** Verdicts on the sources set aside, by one model fitted on all the others. */
function verdictsAside() {
  const model = { ...fitModel(set, cross), digest: 'aside' };
  return aside.map((page) => verdictBy(page, model));
}
const report = {
  pages: { crossValidated: kept.length, setAside: aside.length },
  scorer: checkAgainstReaders(kept, verdicts),
  setAside: args.includes('--aside') ? checkAgainstReaders(aside, verdictsAside()) : undefined,
  readers: betweenReaders(corpus.pages),
  curve: args.includes('--curve') ? learningCurve(set, fold) : undefined,
  formats: formatConfusion(kept, verdicts),
  baselines: {
    'keyword density': keywordBaseline(kept, keywordRows(kept), fold),
    'hashed n-grams, ridge': ridgeBaseline(kept, ngramRows(kept), fold, 0.003),
    'our lexicons counted, ridge': ridgeBaseline(kept, lexiconRows(set.analyses), fold, 0.01),
  },
  worst: worstPages(
    kept.map((page, p) => ({
      id: page.id,
      readers: meanOverall(page),
      score: verdicts[p]?.score ?? 0,
    })),
  ),
};
process.stdout.write(args.includes('--json') ? `${JSON.stringify(report)}\n` : reportTable(report));
