import * as z from 'zod/mini';

/** The kinds of block a page's text is cut into, in page order. */
export const BLOCK_TYPES = [
  'heading',
  'paragraph',
  'list-item',
  'code',
  'quote',
  'table-row',
  'caption',
] as const;

/**
 * One piece of a page's text. `text` is plain text with white space collapsed to single spaces
 * (in `code` blocks line breaks and indentation are kept); it is never markup.
 * `level` (1-6) is set on headings only.
 */
export const Block = z.object({
  type: z.enum(BLOCK_TYPES),
  text: z.string(),
  level: z.optional(z.int().check(z.minimum(1), z.maximum(6))),
});
export type Block = z.infer<typeof Block>;

/** What Plumbline reads of a page: the article without navigation, adverts and other furniture. */
export const Article = z.object({
  title: z.string(),
  /** The page's own address as loaded (not the canonical link), or the file's `file:` address. */
  url: z.string(),
  byline: z.optional(z.string()),
  site: z.optional(z.string()),
  /** BCP 47 tag as the page declares it (`<html lang>`), lower case; absent where it declares none. */
  language: z.optional(z.string()),
  /** ISO 8601 date of publication as the page states it. */
  date: z.optional(z.string()),
  blocks: z.array(Block),
});
export type Article = z.infer<typeof Article>;

/** Why a document could not be read. The words for each are in `_locales` under `error_<code>`. */
export const READ_FAILURES = [
  'not-readable',
  'image',
  'pdf',
  'xml',
  'framed',
  'empty-page',
  'too-large',
] as const;
export const ReadFailure = z.enum(READ_FAILURES);
export type ReadFailure = z.infer<typeof ReadFailure>;

/** Either the article or the reason why there is none. */
export const ReadResult = z.union([
  z.object({ article: Article }),
  z.object({ error: z.object({ code: ReadFailure }) }),
]);
export type ReadResult = z.infer<typeof ReadResult>;
