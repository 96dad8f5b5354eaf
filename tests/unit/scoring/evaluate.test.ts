import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/article/article.ts';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { evaluate } from '../../../src/scoring/evaluate.ts';
import { Evaluation } from '../../../src/scoring/evaluation.ts';
import { articleOf, CASE_STUDY, KEYWORDS, RECIPE } from './pages.ts';

function judged(article: Article): Evaluation {
  const result = evaluate(article);
  if ('error' in result) throw new Error(result.error.code);
  return result;
}

describe('evaluate', () => {
  it('fills every field of the schema', () => {
    expect(Evaluation.parse(judged(CASE_STUDY))).toEqual(judged(CASE_STUDY));
  });

  it('rates a deep account far above a recipe', () => {
    const deep = judged(CASE_STUDY);
    expect(deep.score).toBeGreaterThan(50);
    expect(deep.topic).toBe('ml-systems');
    for (const criterion of CRITERIA) expect(deep.criteria[criterion].level).toBeGreaterThan(0);
    expect(judged(RECIPE).score).toBeLessThanOrEqual(12);
    expect(judged(RECIPE).topic).toBe('other');
  });

  it('quotes verbatim, and nothing at level 0', () => {
    for (const article of [CASE_STUDY, KEYWORDS, RECIPE])
      for (const { level, evidence } of Object.values(judged(article).criteria)) {
        if (level === 0) expect(evidence).toEqual([]);
        for (const { quote, block } of evidence)
          expect(article.blocks[block]?.text).toContain(quote);
      }
  });

  it('gets past titles, headings and items on which a pattern could turn for minutes', () => {
    // Tried at every start to the end, each of these would cost 10^10 steps: the test would time out.
    for (const piece of ['A', '1', 'from ', 'why ', 'a.', '- ']) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      const blocks: Article['blocks'] = [
        { type: 'heading', level: 2, text },
        { type: 'list-item', text },
        ...CASE_STUDY.blocks,
      ];
      expect(judged({ ...CASE_STUDY, title: text, blocks }).score).toBeGreaterThan(0);
    }
  });

  it('shows a sum whose parts add up to the score', () => {
    for (const article of [CASE_STUDY, KEYWORDS, RECIPE]) {
      const { breakdown, score } = judged(article);
      expect(breakdown.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
    }
  });

  it('does not take words for teaching', () => {
    const { criteria } = judged(KEYWORDS);
    for (const criterion of CRITERIA) expect(criteria[criterion].level).toBeLessThanOrEqual(1);
  });

  it('says when a page is too short or not English', () => {
    expect(evaluate(articleOf('Short', 'We monitor our models.'))).toEqual({
      error: { code: 'too-short' },
    });
    const german = articleOf(
      'Überwachung',
      'Wir überwachen das Modell im Betrieb und vergleichen die Verteilung der Eingaben mit der des Trainings. Wenn sich die Daten ändern, wird das Modell neu trainiert, weil die Vorhersagen sonst nicht mehr stimmen und die Kunden das nach kurzer Zeit merken. Eine Warnung geht an das Team, das dann die Ursache sucht und sie behebt.',
    );
    expect(evaluate({ ...german, language: 'en' })).toEqual({ error: { code: 'not-english' } });
  });

  it('says so of any language, also of a long page in one', () => {
    const others = [
      'Otimme käyttöön petosmallin, joka palvelee kolmetuhatta pyyntöä sekunnissa. Kahden kuukauden jälkeen tarkkuus laski, koska tiedot olivat muuttuneet. Päätimme kouluttaa mallin uudelleen joka yö.',
      'Chúng tôi đã đưa vào vận hành một mô hình phát hiện gian lận phục vụ ba nghìn yêu cầu mỗi giây. Sau hai tháng độ chính xác giảm vì dữ liệu đã thay đổi. Chúng tôi huấn luyện lại mỗi đêm.',
      'Kami menjalankan model penipuan yang melayani tiga ribu permintaan per detik. Setelah dua bulan ketepatannya turun karena datanya berubah. Kami memutuskan untuk melatih ulang setiap malam.',
      'Nous avons mis en production un modèle de fraude qui sert trois mille requêtes par seconde. Au bout de deux mois la précision a baissé, parce que les données avaient changé. Nous relançons l’apprentissage chaque nuit.',
    ];
    // Half of its words are English.
    const terms =
      'Das Model Monitoring mit Evidently und Prometheus läuft im Cluster. Wir deployen die Container über Kubernetes und das Feature Engineering liegt in der Pipeline. Der Data Scientist trainiert das Modell in einem Jupyter Notebook, danach wird es mit MLflow als Version registriert.';
    for (const text of [...others, terms])
      for (const times of [3, 12])
        expect(evaluate(articleOf('Model', Array(times).fill(text).join('\n')))).toEqual({
          error: { code: 'not-english' },
        });
    expect('error' in evaluate(RECIPE)).toBe(false);
  });

  it('takes English tables and lists for English, whose names no model knows', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i): Block => ({
        type: 'table-row',
        text: `Zenbook X${i}, Ryzen ${i} processor, 16 GB memory, screen ${i + 10} inch, weight ${i} kg`,
      }),
    );
    expect('error' in evaluate({ title: 'Laptops', url: 'https://e.org/', blocks: rows })).toBe(
      false,
    );
  });

  it('finds the English page among ten thousand words that are none', () => {
    const lorem =
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.';
    const other = Array<Block>(500).fill({ type: 'paragraph', text: lorem });
    for (const blocks of [
      [...CASE_STUDY.blocks, ...other],
      [...other, ...CASE_STUDY.blocks],
    ])
      expect(judged({ ...CASE_STUDY, blocks }).score).toBeGreaterThan(40);
  });

  it('does not judge a wall to sign in at or the page of an error', () => {
    for (const text of [
      'Sign in to continue reading. Members have access to every article, the archive, and our weekly letter on machine learning in production. Email address. Password. Forgot your password? New here? Create an account. By signing in you accept our terms of use.',
      'Error 500. Something went wrong on our side while we were serving this page. Our engineers have been notified and are looking into it. Please try again in a few minutes, or go back to the start page.',
    ])
      expect(evaluate(articleOf('Wall', text))).toEqual({ error: { code: 'too-short' } });
  });

  it('is pure: the same article gives the same evaluation', () => {
    expect(judged(CASE_STUDY)).toEqual(judged(structuredClone(CASE_STUDY)));
  });

  it('counts a paper to stage 4: it has an abstract, or an archive’s title', () => {
    const of = (over: Partial<Article>) => judged({ ...KEYWORDS, ...over }).stage;
    const own = of({});
    expect(own).not.toBe(4);
    const opening = (text: string): Article['blocks'] => [
      { type: 'paragraph', text },
      ...KEYWORDS.blocks,
    ];
    expect(of({ title: '[2011.01234] Serving models' })).toBe(4);
    expect(of({ blocks: opening('Abstract: We serve models.') })).toBe(4);
    expect(of({ blocks: opening('Abstract') })).toBe(4);
    expect(of({ blocks: opening('Abstract classes are many here.') })).toBe(own);
  });

  it('counts a page of a course to stage 2', () => {
    const lecture = articleOf(
      'Lecture 9: Deploying a model',
      `${CASE_STUDY.blocks.map(({ text }) => text).join('\n')}\nIn this lecture we looked at serving; the homework asks you to deploy your own.`,
    );
    expect(judged(lecture).stage).toBe(2);
  });
});
