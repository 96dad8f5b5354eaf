import type { Article, Block } from '../../article/article.ts';
import { blockVectors, type PageVectors, pageVector, rowsOfBlocks } from '../page-vectors.ts';
import { splitSentences } from '../sentences.ts';
import { countWords, makeRoom, tokenize, type Word } from '../tokens.ts';
import type { WordVectors } from '../word-vectors.ts';
import { conceptsIn, distinct, distinctOf, type Hit } from './concepts.ts';
import { type Headed, headedBy } from './headed.ts';
import { namesOnly } from './naming.ts';
import { type Added, outright } from './outright.ts';
import { outsideOf } from './outside.ts';
import { pairsOf } from './pairs.ts';
import type { Stretch } from './passages.ts';
import { type PlainAccount, plainAccount } from './plain-account.ts';
import { relevantBlocks, SPARSE } from './region.ts';
import { repetitionOf } from './repetition.ts';
import { flagsOf } from './sentence-flags.ts';
import { shapeOf } from './shape.ts';
import { subjectShare } from './subject.ts';
import { type SentenceSigns, signsOfSentence } from './word-signs.ts';

/** A sentence with all that the models see of it. */
export interface AnalysedSentence {
  block: number;
  start: number;
  end: number;
  words: number;
  tokens: readonly Word[];
  concepts: readonly Hit[];
  signs: SentenceSigns;
  flags: number[];
  /** Pairs of matter and manner that meet in it. */
  pairs: number[];
  /** The same as an earlier sentence of the page: it counts no second time. */
  isRepeated: boolean;
  /** Words with a capital inside the sentence. */
  names: Word[];
}

/** A block with what its sentences and the headings above it are about. */
export interface AnalysedBlock {
  type: Block['type'];
  words: number;
  /** A heading's words; the words of other blocks are in their sentences. */
  heading: readonly Word[];
  /** Concepts of the block's own text. */
  concepts: readonly number[];
  /** Concepts of the headings that the block stands under, nearest section and its parents. */
  above: readonly number[];
  /** Counts the sections: each heading opens one. */
  section: number;
  /** Indices into `Analysis.sentences`, `[from, to)`. */
  from: number;
  to: number;
}

export interface Analysis {
  sentences: AnalysedSentence[];
  blocks: AnalysedBlock[];
  /** Concepts of the title, and its words. */
  title: readonly number[];
  titleWords: Set<Word>;
  /** Share of the words with matter that the five commonest pairs of them make up, 0-1. */
  repetition: number;
  /** Whether each block belongs to what the page is about (see `region.ts`). */
  relevant: boolean[];
  /** The blocks from the first to the last of these; all where there are none. */
  stretch: Stretch;
  /** Share of its words that are the field's (see `subject.ts`). */
  share: number;
  /** What a page without the field's words tells of a program that learns (see `plain-account.ts`). */
  plain: PlainAccount | undefined;
  /** Where the page and its blocks stand among the words it was analysed with. */
  vectors: PageVectors;
  /** Signs in title, headings and items (see `shape.ts`). */
  shape: Float32Array;
  /** What is added to estimates for what the page says outright of its kind (see `outright.ts`). */
  outright: Added;
  /** What sections headed by a criterion add to its level (see `headed.ts`). */
  headed: Headed;
  /** Whether the page is a résumé, a glossary or another that names and does not teach (see `naming.ts`). */
  namesOnly: boolean;
}

/**
 * One pass over the article (sentences, their features, and the context that blocks give them), and
 * what follows from it for the page: which blocks it is about, its places among the words, its shape.
 */
export function analyse(article: Article, words: WordVectors): Analysis {
  makeRoom();
  const { sentences, blocks } = read(article);
  const titleTokens = tokenize(article.title).words;
  const rows = rowsOfBlocks({ blocks, sentences }, words);
  const places = blockVectors(rows, words);
  const { relevant, densest } = relevantBlocks(article, blocks, sentences, {
    vectors: places,
    rows,
    rarities: words.rarities,
  });
  const share = subjectShare({ sentences, blocks, relevant });
  const stretch = relevant.includes(true)
    ? { from: relevant.indexOf(true), to: relevant.lastIndexOf(true) + 1 }
    : { from: 0, to: blocks.length };
  const outside = outsideOf(article, { sentences, relevant });
  return {
    sentences,
    blocks,
    title: conceptsIn(titleTokens).map(({ id }) => id),
    titleWords: new Set(titleTokens),
    repetition: repetitionOf(
      sentences
        // A table's rows repeat each other by their nature.
        .filter(
          ({ block, isRepeated }) =>
            relevant[block] && !isRepeated && blocks[block]?.type !== 'table-row',
        )
        .map(({ tokens }) => tokens),
    ),
    relevant,
    stretch,
    share,
    plain: densest < SPARSE ? plainAccount(article, { sentences, relevant }) : undefined,
    vectors: { page: pageVector(rows, relevant, words), blocks: places },
    shape: shapeOf(
      article.title,
      article.blocks.filter((_, index) => relevant[index]),
      article.blocks.slice(stretch.from, stretch.to),
    ),
    outright: outright(outside),
    headed: headedBy(outside.sections),
    namesOnly: namesOnly(outside),
  };
}

function read(article: Article): Pick<Analysis, 'sentences' | 'blocks'> {
  const sentences: AnalysedSentence[] = [];
  const blocks: AnalysedBlock[] = [];
  const open: { level: number; concepts: readonly number[] }[] = [];
  let above: readonly number[] = [];
  let section = 0;
  const seen = new Set<number>();
  article.blocks.forEach((block, index) => {
    const from = sentences.length;
    let concepts: readonly number[] = [];
    let words = 0;
    let heading: readonly Word[] = [];
    if (block.type === 'heading') {
      const tokens = tokenize(block.text);
      concepts = conceptsIn(tokens.words).map(({ id }) => id);
      words = tokens.words.length;
      heading = tokens.words;
      const level = block.level ?? 2;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, concepts });
      above = distinct(open.map((heading) => heading.concepts));
      section++;
    } else if (block.type === 'code') {
      words = countWords(block.text);
    } else {
      const read = splitSentences(block.text).map(([start, end]) => ({
        start,
        end,
        tokens: tokenize(block.text, start, end),
      }));
      for (const { tokens } of read) words += tokens.words.length;
      const hits: Hit[][] = [];
      read.forEach(({ start, end, tokens }, indexInBlock) => {
        const found = conceptsIn(tokens.words);
        hits.push(found);
        const signs = signsOfSentence(tokens.words);
        const flags = flagsOf(tokens, signs, block.text.slice(start, end), {
          type: block.type,
          blockWords: words,
          sentencesInBlock: read.length,
          indexInBlock,
        });
        let key = 7;
        for (const { stem } of tokens.words) key = (Math.imul(key, 31) + stem) | 0;
        sentences.push({
          block: index,
          start,
          end,
          words: tokens.words.length,
          tokens: tokens.words,
          concepts: found,
          signs,
          flags,
          pairs: pairsOf(found, flags),
          isRepeated: seen.has(key),
          names: tokens.names,
        });
        seen.add(key);
      });
      concepts = distinctOf(hits);
    }
    blocks.push({
      type: block.type,
      words,
      heading,
      concepts,
      above,
      section,
      from,
      to: sentences.length,
    });
  });
  return { sentences, blocks };
}
