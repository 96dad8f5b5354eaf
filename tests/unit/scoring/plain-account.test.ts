import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { evaluate } from '../../../src/scoring/evaluate.ts';
import type { Evaluation } from '../../../src/scoring/evaluation.ts';
import { analyse } from '../../../src/scoring/features/analysis.ts';
import type { PlainAccount } from '../../../src/scoring/features/plain-account.ts';
import { NO_WORD_VECTORS } from '../../../src/scoring/word-vectors.ts';
import { PLAIN_ACCOUNT } from './odd-pages.ts';
import { CASE_STUDY } from './pages.ts';

const told = (article: Article): PlainAccount | undefined =>
  analyse(article, NO_WORD_VECTORS).plain;

function judged(article: Article): Evaluation {
  const result = evaluate(article);
  if ('error' in result) throw new Error(result.error.code);
  return result;
}

const page = (title: string, text: string): Article => ({
  title,
  url: 'https://example.org/',
  blocks: text.split('\n').map((paragraph) => ({ type: 'paragraph', text: paragraph })),
});

/** The same trade, the same numbers and reasons, and computers about: but people do the guessing. */
const PEOPLE_GUESS = page(
  'The guesses of our bakers',
  `For two years our shop has let the head baker guess each evening how many loaves every one of our 140 branches will sell the next day. She has 30 years of experience, and we trust her guesses, because throwing bread away costs us about 9,000 euros a week. We bought a computer for the orders, since writing them by hand took two people until midnight.
In April her guesses became worse and nobody saw it for nineteen days. Schools had moved their holidays and a rival had opened next to thirty of our branches. We found out only when a driver complained, so every morning we now set the guess beside the true number rather than wait for the end of the month.
We tried two other ways. A fixed number for each day would have been cheaper than her wages, but it wasted a fifth more. Asking each branch was better, yet it took longer than the evening has hours. She learned a great deal from the old records of 2019, and so did we; the computer only prints the list.`,
);

/** A machine learns here, again and again, but nothing is guessed. */
const SORTING = page(
  'Six years of letters',
  `The city gets 3,100 letters a day, and each must reach one of 88 desks. A program that learned from past letters picks the desk. Where the program is less sure than four in five, a clerk looks, because a wrong desk costs eleven days while a look costs 40 seconds.
A program that counts words was right for 81 of a hundred letters; one that reads whole sentences for 87, but it needs machines which cost 2,000 a month. We took it only when we saw that the six points lay in letters of people who had been waiting longest.
It used to learn from where each letter was closed. Soon most letters had been sent there by the program itself, so its mistakes came back as truth. Now one letter in forty goes to a clerk who does not see where it was to go, and only these are learned from, rather than all.
In 2022 the desk for parking was split into two. The program kept sending all to the old one. Now a change stops the program for those letters until 300 new examples exist. We look at this each week for every desk; above twice its usual level two clerks read fifty.`,
);

/** Nothing says that a machine learns: it has a name, and goes by "he". */
const OLD_TOM = page(
  'Old Tom counts the salmon',
  `Above our weir sits a grey case that the boys call Old Tom. He has a small computer and a camera inside, and counts 9,000 salmon in a good year, because the ministry pays by the fish and a man on the bank costs 210 a night.
He began as a drawer of pictures. We had 48,000 of them with a slip each, in my late uncle's hand: salmon, trout, or nothing. Tom was shown 40,000; the rest we kept in a drawer, and when we tried him on those he was right for 93 in a hundred. My uncle and I agreed on 95, so it was not worth another year of slips.
A bigger one from the university got 96, but it was slower than the water: at the height of the run eleven fish pass in a second, and it could look at four. So we took the small one, rather than lose half of the run.
He also says how sure he is. Where he is not sure the picture goes to me, about 30 a night. If I drew the line lower I would sleep more and he would call every branch a trout.
In his second spring the dredger turned the water brown, and he saw nothing for six days. Nobody noticed, since nothing was what we expected in March. Now I look through 50 of his empty pictures every morning, and if more than two are wrong, we go back to the man on the bank.
Each winter he starts over with the newest three years. The new Tom runs beside the old one for two weeks, and once we kept the old one, which was better with eels.`,
);

const FIELDS =
  'river meadow forest harbour village bridge chapel orchard quarry valley moor lake mill tower garden cliff field marsh'.split(
    ' ',
  );

const SENTIMENTAL = page(
  'A letter to my mother about the machine',
  `Dear Mother, they have put a machine in the village hall. They say that it learns. It learned my name on the first day, and I do not know who told it. I thought of you, and of the kitchen, and how you taught me to read from the labels of the jam.
It guessed that I was sad. I was not sad, or only as sad as the weather. The machine hummed, and I sat beside it for a while, and somebody had put flowers there. The past was in the room with us, like a cat.
I wonder what it will learn next, and whether anyone will thank it. Old Peter says that it has learned to love him. We laughed, all of us, and then we went home through the snow, and behind us it went on guessing in the dark.`,
);

describe('an account in plain words of a program that learns', () => {
  it('is seen, and its criteria are told by its own sentences', () => {
    const account = told(PLAIN_ACCOUNT);
    for (const criterion of ['production', 'drift', 'monitoring', 'rationale'] as const) {
      expect(account?.levels[criterion], criterion).toBeGreaterThan(1);
      expect(account?.carriers[criterion]).toContain(true);
    }
  });

  it('is rated as teaching', () => {
    const { score, topic, criteria } = judged(PLAIN_ACCOUNT);
    expect(topic).toBe('ml-systems');
    expect(score).toBeGreaterThanOrEqual(40);
    expect(CRITERIA.filter((key) => criteria[key].level >= 2).length).toBeGreaterThanOrEqual(3);
  });

  it('is not what people guess, with a computer about', () => {
    expect(told(PEOPLE_GUESS)).toBeUndefined();
    expect(judged(PEOPLE_GUESS).score).toBeLessThanOrEqual(12);
  });

  it('may leave an idea out where it says again that the machine learns, and teaches', () => {
    expect(told(SORTING)).toBeDefined();
    expect(judged(SORTING).score).toBeGreaterThanOrEqual(30);
    expect(judged(SORTING).cautions).not.toContain('thin');
    // Nor is it told how often it is right, or what became of the old ones.
    const once = SORTING.blocks
      .filter((_, index) => index !== 1)
      .map((block, index) =>
        index === 1 ? { ...block, text: block.text.replaceAll('learn', 'work') } : block,
      );
    expect(told({ ...SORTING, blocks: once })).toBeUndefined();
  });

  it('is known under any name by what is told of nothing else', () => {
    expect(told(OLD_TOM)).toBeDefined();
    expect(judged(OLD_TOM).score).toBeGreaterThanOrEqual(30);
    expect(judged(OLD_TOM).topic).toBe('ml-systems');
    // The same of an apprentice, who has no computer.
    const apprentice = OLD_TOM.blocks.map((block) => ({
      ...block,
      text: block.text.replaceAll(/\b(?:computer|camera)s?\b/g, 'lamp'),
    }));
    expect(told({ ...OLD_TOM, blocks: apprentice })).toBeUndefined();
  });

  it('is worth nothing where it gives no reasons and counts nothing', () => {
    const { score, criteria } = judged(SENTIMENTAL);
    expect(score).toBeLessThanOrEqual(12);
    for (const key of CRITERIA) expect(criteria[key].level, key).toBeLessThanOrEqual(1);
  });

  it('is not looked for where the field has its words', () => {
    expect(told(CASE_STUDY)).toBeUndefined();
  });

  it('tells less the longer the page that it stands in', () => {
    const long: Article = {
      ...PLAIN_ACCOUNT,
      blocks: PLAIN_ACCOUNT.blocks.concat(
        FIELDS.flatMap((field) =>
          FIELDS.map((other) => ({
            type: 'paragraph' as const,
            text: `Beyond the ${field} lies the ${other}, grey and wide.`,
          })),
        ),
      ),
    };
    const [alone, among] = [told(PLAIN_ACCOUNT), told(long)];
    for (const key of CRITERIA)
      expect(among?.levels[key] ?? 0, key).toBeLessThan(alone?.levels[key] ?? 0);
  });
});
