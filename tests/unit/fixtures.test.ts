import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Article, READ_FAILURES, ReadResult } from '../../src/article/article.ts';
import { extractArticle } from '../../src/article/extract.ts';
import { CRITERIA } from '../../src/rubric/rubric.ts';
import { evaluate } from '../../src/scoring/evaluate.ts';
import { Evaluation } from '../../src/scoring/evaluation.ts';
import { PAGES } from '../fixtures/expectations.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/pages');

function read(file: string) {
  const dom = new JSDOM(readFileSync(path.join(folder, file)), {
    url: `https://pages.example/${file}`,
    contentType: 'text/html',
    virtualConsole: new VirtualConsole(),
  });
  const result = extractArticle(dom.window.document, dom.window.location.href);
  dom.window.close();
  return ReadResult.parse(result);
}

function articleOf(file: string): Article {
  const result = read(file);
  if ('error' in result) throw new Error(`${file}: ${result.error.code}`);
  return result.article;
}

function evaluationOf(article: Article): Evaluation {
  const result = evaluate(article);
  if ('error' in result) throw new Error(result.error.code);
  return Evaluation.parse(result);
}

describe('fixture pages', () => {
  it('are all expected of something', () => {
    expect(PAGES.map((page) => page.file).sort()).toEqual(readdirSync(folder).sort());
  });

  for (const { file, expected } of PAGES) {
    if ('read' in expected) {
      it(`${file} gives no article: ${expected.read}`, () => {
        expect(READ_FAILURES).toContain(expected.read);
        expect(read(file)).toEqual({ error: { code: expected.read } });
      });
    } else if (typeof expected.score === 'string') {
      it(`${file} gets no score: ${expected.score}`, () => {
        expect(evaluate(articleOf(file))).toEqual({ error: { code: expected.score } });
      });
    } else {
      const { score, topic, format, levels, cautions, reads, skips } = expected;
      describe(file, () => {
        it('is read whole, without what stands around it', () => {
          const text = articleOf(file)
            .blocks.map((block) => block.text)
            .join('\n');
          expect(reads.filter((part) => !text.includes(part))).toEqual([]);
          expect(skips.filter((part) => text.includes(part))).toEqual([]);
        });

        const missed = expected.missed ?? [];
        it(`is scored as a careful reader would${missed.length ? `, but for ${missed}` : ''}`, () => {
          const evaluation = evaluationOf(articleOf(file));
          const within = (value: number, [low, high]: readonly [number, number]): boolean =>
            low <= value && value <= high;
          const agrees = {
            score: within(evaluation.score, score),
            topic: !topic || topic.includes(evaluation.topic),
            format: !format || format.includes(evaluation.format),
            ...Object.fromEntries(
              CRITERIA.map((criterion) => [
                criterion,
                within(evaluation.criteria[criterion].level, levels[criterion] ?? [0, 3]),
              ]),
            ),
            cautions: !cautions || cautions.some((each) => evaluation.cautions.includes(each)),
          };
          const wrong = Object.entries(agrees).flatMap(([part, right]) => (right ? [] : [part]));
          expect(wrong).toEqual(missed);
        });

        it('proves every level with sentences of the page', () => {
          const article = articleOf(file);
          const { criteria } = evaluationOf(article);
          for (const criterion of CRITERIA) {
            const { level, evidence } = criteria[criterion];
            expect(evidence.length > 0, criterion).toBe(level > 0);
            for (const { quote, block } of evidence)
              expect(article.blocks[block]?.text, criterion).toContain(quote);
          }
        });

        const unproven = expected.unproven ?? [];
        it(`loses value where evidence is cut out${unproven.length ? `, but for ${unproven}` : ''}`, () => {
          const article = articleOf(file);
          const { criteria } = evaluationOf(article);
          const unmoved = CRITERIA.filter((criterion) => {
            const { level, value, evidence } = criteria[criterion];
            if (level === 0) return false;
            const blocks = article.blocks.map((block, index) => {
              const cut = evidence.filter((entry) => entry.block === index);
              return {
                ...block,
                text: cut.reduce((text, { quote }) => text.replace(quote, ''), block.text),
              };
            });
            const after = evaluationOf({ ...article, blocks }).criteria[criterion].value;
            // At the top of the scale there is more than is quoted.
            return value < 3 ? after >= value : after > value;
          });
          expect(unmoved).toEqual(unproven);
        });
      });
    }
  }
});
