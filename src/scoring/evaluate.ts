import type { Article } from '../article/article.ts';
import { recordOf } from '../rubric/record.ts';
import {
  CAUTIONS,
  type Caution,
  CRITERIA,
  type Criterion,
  FORMATS,
  type Format,
  type Level,
  SKILLS,
  type Skill,
  type SkillLevel,
  TOPICS,
  type Topic,
  VERDICTS,
} from '../rubric/rubric.ts';
import { COURSE_STAGE, PAPER_STAGE, STAGE_OF_FORMAT, type Stage } from '../rubric/stages.ts';
import { hasCourseMarkers } from './course.ts';
import type { CriterionResult, Evaluation, Unscorable } from './evaluation.ts';
import { evidenceOf } from './evidence.ts';
import { type Analysis, analyse } from './features/analysis.ts';
import { pageFeatures, type SentenceValues } from './features/page.ts';
import { withPlainAccount } from './features/plain-account.ts';
import { subjectOf } from './features/subject.ts';
import { isEnglish } from './language.ts';
import { levelOf, levelProbabilities, shownValue } from './levels.ts';
import { type Calibration, type Model, shippedModel } from './model.ts';
import { type Estimated, estimate } from './page-model.ts';
import { CAUTION_TARGET } from './page-targets.ts';
import { isPaper } from './paper.ts';
import { minutesFor } from './reading-speed.ts';
import { restrain } from './restraint.ts';
import { sumScore } from './score.ts';
import { sentenceValues } from './sentence-model.ts';
import { topicAndFormat } from './topic-and-format.ts';

/** Fewer words than this, code included, cannot be judged: a wall to sign in at, an error's page. */
const FEWEST_WORDS = 50;

/**
 * Judges an article as learning material for machine-learning system design, against the rubric.
 * Pure and synchronous; linear in the article's length. Quotes are slices of the blocks' text.
 * Returns `{error}` where there is nothing to judge: too few words, or not English.
 */
export function evaluate(article: Article, model: Model = shippedModel()): Evaluation | Unscorable {
  const analysis = analyse(article, model.page.wordVectors);
  const allWords = analysis.blocks.reduce((sum, block) => sum + block.words, 0);
  if (allWords < FEWEST_WORDS) return { error: { code: 'too-short' } };
  if (!isEnglish(analysis.sentences)) return { error: { code: 'not-english' } };

  const sentences = sentenceValues(analysis, model);
  const features = pageFeatures(analysis, sentences);
  const estimated = estimate(features, analysis.vectors.page, model.page);
  return conclude({ article, analysis, sentences, estimated }, model).evaluation;
}

/** An article with what the sentence model and the page model say of it. */
export interface Read {
  article: Article;
  analysis: Analysis;
  sentences: SentenceValues;
  estimated: Estimated;
}

/** What follows from the models' estimates: the evaluation, and the probabilities of its levels. */
export function conclude(
  { article, analysis, sentences, estimated }: Read,
  model: Concluding,
): { evaluation: Evaluation; probabilities: Judgement['probabilities'] } {
  const judged = judge(restrain(estimated, analysis, model), model);
  const subject = subjectOf(analysis);
  const values = withPlainAccount(sentences, analysis.plain);
  const criteria = recordOf(CRITERIA, (criterion): CriterionResult => {
    const level = judged.levels[criterion];
    const evidence = evidenceOf(article, analysis, values[criterion], level);
    return { level, value: judged.values[criterion], evidence };
  });
  const { score, breakdown } = sumScore({ ...judged, subject }, model.score);
  const words = wordsOf(analysis);
  const evaluation: Evaluation = {
    model: model.digest,
    words,
    minutes: minutesFor(words),
    score,
    sure: judged.doubt <= model.mostDoubt,
    verdict: VERDICTS.findLast(({ from }) => score >= from)?.id ?? 'surface',
    topic: subject < 0.5 ? 'other' : best(TOPICS, judged.topics),
    format: judged.format,
    breakdown,
    criteria,
    skills: judged.skills,
    cautions: judged.cautions,
    stage: stageOfText(article, analysis, judged.format),
  };
  return { evaluation, probabilities: judged.probabilities };
}

/** The roadmap's stage of a page, by what its text shows it to be. */
function stageOfText(article: Article, analysis: Analysis, format: Format): Stage | null {
  if (hasCourseMarkers(article, analysis)) return COURSE_STAGE;
  return isPaper(article) ? PAPER_STAGE : STAGE_OF_FORMAT[format];
}

/** The part of a model that turns estimates into an evaluation. */
type Concluding = Calibration & Pick<Model, 'digest'>;

/** Words of the text; those of code are not read. */
const wordsOf = ({ blocks }: Analysis): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'code' ? 0 : block.words), 0);

/** What is never said of a page that goes into depth on a criterion (of corpus pages the readers never did). */
const NOT_IN_DEPTH: readonly Caution[] = ['thin', 'algorithm_only'];

/** What the page model's estimates amount to. */
export interface Judgement {
  /** The estimates of the criteria, bounded to 0-3: what the score is summed from. One that is absent adds nothing. */
  raw: Record<Criterion, number>;
  levels: Record<Criterion, Level>;
  values: Record<Criterion, number>;
  probabilities: Record<Criterion, number[]>;
  skills: Record<Skill, SkillLevel>;
  /** Mean of the skills' estimates, 0-2; one that is none counts 0. */
  skillMean: number;
  topics: Record<Topic, number>;
  /** The score estimated by itself, in points. */
  overall: number;
  format: Format;
  cautions: Evaluation['cautions'];
  /** How many of the levels are expected to be wrong, by their own probabilities. */
  doubt: number;
}

/** Turns raw estimates into values, probabilities, skills, topic, format, cautions and doubt. */
export function judge(
  { estimates }: Pick<Estimated, 'estimates'>,
  model: Omit<Calibration, 'score' | 'mostDoubt' | 'backing'>,
): Judgement {
  const levels = recordOf(CRITERIA, (key) => levelOf(estimates[key], model.cuts[key]));
  const values = recordOf(CRITERIA, (key) => shownValue(estimates[key], model.cuts[key]));
  const raw = recordOf(CRITERIA, (key) =>
    levels[key] === 0 ? 0 : Math.min(3, Math.max(0, estimates[key])),
  );
  const probabilities = recordOf(CRITERIA, (key) =>
    levelProbabilities(estimates[key], model.cuts[key], model.spread[key]),
  );
  const skills = recordOf(SKILLS, (key): SkillLevel => {
    const [first, second] = model.skillCuts[key];
    return estimates[key] > second ? 2 : estimates[key] > first ? 1 : 0;
  });
  // As with the criteria: one that is shown as none adds nothing.
  const worthOf = (key: Skill) => (skills[key] === 0 ? 0 : Math.min(2, estimates[key]));
  const skillMean = SKILLS.reduce((sum, key) => sum + worthOf(key), 0) / SKILLS.length;
  const { topics, formats } = topicAndFormat(estimates, model);
  const format = best(FORMATS, formats);
  const deepest = Math.max(...CRITERIA.map((key) => levels[key]));
  const cautions = CAUTIONS.filter(
    (key) =>
      estimates[CAUTION_TARGET[key]] > model.cautionLimits[key] &&
      !(deepest === 3 && NOT_IN_DEPTH.includes(key)),
  );
  const doubt = CRITERIA.reduce((sum, key) => sum + 1 - (probabilities[key][levels[key]] ?? 0), 0);
  return {
    raw,
    levels,
    values,
    probabilities,
    skills,
    skillMean,
    topics,
    overall: estimates.overall,
    format,
    cautions,
    doubt,
  };
}

function best<Key extends string>(keys: readonly Key[], values: Record<Key, number>): Key {
  return keys.reduce((a, b) => (values[b] > values[a] ? b : a));
}
