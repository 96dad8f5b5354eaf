import { CRITERIA, FORMATS, type Format } from '../../src/rubric/rubric.ts';
import type { BaselineFigures } from './baselines.ts';
import type { Figures } from './check.ts';
import type { Point } from './learning-curve.ts';

/** A page whose score lies far from the readers'. */
export interface Miss {
  id: string;
  readers: number;
  score: number;
}

export interface Report {
  pages: { crossValidated: number; setAside: number };
  scorer: Figures;
  setAside: Figures | undefined;
  readers: BaselineFigures & { topic: number; format: number };
  baselines: Record<string, BaselineFigures>;
  curve: Point[] | undefined;
  formats: Record<Format, Record<Format, number>>;
  worst: Miss[];
}

/** The ten pages with the largest error of the score. */
export const worstPages = (pages: readonly Miss[]): Miss[] =>
  [...pages]
    .sort((a, b) => Math.abs(b.score - b.readers) - Math.abs(a.score - a.readers))
    .slice(0, 10);

const two = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(2));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** The report as Markdown tables, as the model card shows them. */
export function reportTable({
  pages,
  scorer,
  setAside,
  readers,
  baselines,
  curve,
  formats,
  worst,
}: Report): string {
  const agreement = (name: string, figures: BaselineFigures): string =>
    row([
      name,
      two(figures.meanKappa),
      ...CRITERIA.map((key) => two(figures.kappa[key])),
      two(figures.spearman),
      figures.meanAbsoluteError.toFixed(1),
    ]);
  const head = ['', 'mean kappa', ...CRITERIA, 'Spearman', 'mean abs error'];
  let text = row(head) + row(head.map(() => '---'));
  text += agreement('the two readers with each other', readers);
  text += agreement(`scorer, cross-validated (${pages.crossValidated} pages)`, scorer);
  if (setAside) text += agreement(`scorer, sources set aside (${pages.setAside} pages)`, setAside);
  for (const [name, figures] of Object.entries(baselines)) text += agreement(name, figures);
  text += `\n${row(['', 'cross-validated', ...(setAside ? ['set aside'] : []), 'readers'])}`;
  text += row(['---', '---', ...(setAside ? ['---'] : []), '---']);
  const line = (name: string, value: (figures: Figures) => number, ofReaders?: number): string =>
    row([name, two(value(scorer)), ...(setAside ? [two(value(setAside))] : []), two(ofReaders)]);
  text += line('topic, share right', (figures) => figures.topic, readers.topic);
  text += line('format, share right', (figures) => figures.format, readers.format);
  text += line('skills, mean kappa', (figures) => figures.skillsKappa);
  text += line('evidence at levels 2 and 3', (figures) => figures.evidence);
  text += line('evidence at level 1', (figures) => figures.evidenceAtLevel1);
  text += line('calibration error of levels', (figures) => figures.calibration);
  text += line('not sure, share of pages', (figures) => figures.unsure);
  text += line('error of the score where sure', (figures) => figures.errorSure);
  text += line('error of the score where not sure', (figures) => figures.errorUnsure);
  text += line('error of a level where sure', (figures) => figures.levelErrorSure);
  text += line('error of a level where not sure', (figures) => figures.levelErrorUnsure);
  text += `\nFormats, readers down, scorer across:\n\n${row(['', ...FORMATS])}${row(['', ...FORMATS].map(() => '---'))}`;
  for (const format of FORMATS)
    text += row([format, ...FORMATS.map((called) => String(formats[format][called]))]);
  if (curve) {
    const columns = [
      'fitted on',
      'sources',
      'pages',
      'mean kappa',
      'Spearman',
      'format',
      'evidence',
    ];
    text += `\n${row(columns)}${row(columns.map(() => '---'))}`;
    for (const { what, sources, pages: count, figures } of curve)
      text += row([
        what,
        String(sources),
        String(count),
        ...[figures.meanKappa, figures.spearman, figures.format, figures.evidence].map(two),
      ]);
  }
  text += `\nWorst ten pages (cross-validated):\n\n${row(['page', 'readers', 'score'])}${row(['---', '---', '---'])}`;
  for (const { id, readers: truth, score } of worst)
    text += row([id, truth.toFixed(1), String(score)]);
  return text;
}
