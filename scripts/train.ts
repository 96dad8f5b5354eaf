// `npm run train -- [CORPUS]`: fits the scorer to a corpus folder and writes `src/scoring/model.json`.
// Deterministic: the same corpus and code give the same bytes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { checkAgainstReaders, crossValidated } from './training/check.ts';
import { foldsBySource, readCorpus } from './training/corpus.ts';
import { crossFit, fitModel } from './training/fit.ts';
import { packModel } from './training/pack.ts';
import { sentenceSet } from './training/sentence-training.ts';

const FOLDS = 8;
const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const target = fileURLToPath(new URL('../src/scoring/model.json', import.meta.url));

const corpus = readCorpus(folder);
const set = sentenceSet(corpus.pages);
const fold = foldsBySource(corpus.pages, FOLDS);
const cross = crossFit(set, fold);
const figures = checkAgainstReaders(corpus.pages, crossValidated(set, fold, cross));
const packed = packModel(fitModel(set, cross), {
  corpus: corpus.digest,
  extraction: corpus.extraction,
  pages: corpus.pages.length,
  sources: new Set(corpus.pages.map((page) => page.source)).size,
  folds: FOLDS,
  crossValidated: figures,
});
const text = `${JSON.stringify(packed)}\n`;
writeFileSync(target, text);
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
process.stdout.write(
  `model ${packed.digest}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped\n`,
);
