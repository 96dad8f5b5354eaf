import * as z from 'zod/mini';
import { CRITERIA, LEVELS, SKILL_LEVELS, SKILLS } from '../rubric/rubric.ts';
import { STAGES } from '../rubric/stages.ts';
import { pagePrefixOf } from './match.ts';
import { RESOURCE_KINDS, type Resource, WebAddress } from './resource.ts';

/**
 * What can be wrong with a pack or a resource of the reader's own, as codes; words under
 * `error_<code>`, where `$1` is the first of `params`.
 */
export const PACK_ERRORS = [
  /** The text is not JSON. */
  'pack-not-json',
  /** Longer than `MOST_TEXT`; `$1` megabytes are the most. */
  'pack-too-large',
  'pack-missing',
  /** `$1`: the JSON type it must be of. */
  'pack-wrong-type',
  /** `$1`: the values it may have. */
  'pack-unknown-value',
  'pack-unknown-field',
  /** Blank, or with characters that are not shown or change the direction of what follows. */
  'pack-bad-text',
  /** `$1`: the most characters. */
  'pack-too-long',
  'pack-empty',
  /** `$1`: the most entries. */
  'pack-too-many',
  'pack-bad-name',
  'pack-bad-id',
  'pack-bad-address',
  /** `$1`: the title of the resource that has this address. */
  'pack-known-address',
  'pack-bad-page',
  /** `$1`: where the id stands first. */
  'pack-repeated-id',
] as const;
export type PackErrorCode = (typeof PACK_ERRORS)[number];

export interface PackError {
  /** Where in the JSON: `resources[3].criteria.drift`; empty for the whole. Text of the pack's. */
  path: string;
  code: PackErrorCode;
  params: string[];
}

const MOST_RESOURCES = 500;
const MOST_PAGES = 50;
const MOST_TEXT = 1_000_000;
/** Ids and names are cut nowhere and shown in errors: a path longer than this is cut there. */
const MOST_PATH = 120;
/** The name under which the reader's own resources are kept; no pack may take it. */
const OWN = 'own';

const invalid = (error: PackErrorCode) => ({ error });
const slug = (error: PackErrorCode, pattern: RegExp) =>
  z.string().check(z.regex(pattern, invalid(error)), z.maxLength(80));
/** One line of visible text: no control characters, line ends or changes of direction. */
const Line = z
  .string()
  .check(
    z.regex(/^(?=.*\S)[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u, invalid('pack-bad-text')),
    z.maxLength(300),
  );
const PagePrefix = z
  .string()
  .check(
    z.regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s/?#\\]+)*$/, invalid('pack-bad-page')),
    z.maxLength(500),
  );

/** A resource as a pack writes it. Strict, so that a misspelt field is reported and not lost. */
const PackResource = z.strictObject({
  id: slug('pack-bad-id', /^[a-z0-9]+(-[a-z0-9]+)*$/).check(
    z.describe('Stable and unique in the pack: progress is stored under it.'),
  ),
  title: Line,
  kind: z.enum(RESOURCE_KINDS),
  by: Line.check(z.describe('Authors of a book or paper, provider of anything else.')),
  url: WebAddress,
  stage: z.literal(STAGES).check(z.describe('1 concepts, 2 courses, 3 practice, 4 real systems.')),
  pages: z.optional(
    z
      .array(PagePrefix)
      .check(
        z.minLength(1, invalid('pack-empty')),
        z.maxLength(MOST_PAGES),
        z.describe(
          'Whose pages belong to the resource: host without www. and path, no scheme; * is one path segment. Without it: the address and all below it.',
        ),
      ),
  ),
  criteria: z.optional(
    z
      .partialRecord(z.enum(CRITERIA), z.literal(LEVELS))
      .check(z.describe('0 absent, 1 mentioned, 2 explained, 3 taught in depth.')),
  ),
  skills: z.optional(
    z
      .partialRecord(z.enum(SKILLS), z.literal(SKILL_LEVELS))
      .check(z.describe('0 none, 1 touched, 2 covered.')),
  ),
});

/** A catalogue pack: resources that somebody collected, to import. `version` is the format's. */
export const CatalogPack = z.strictObject({
  $schema: z.optional(z.string()),
  name: slug('pack-bad-name', /^(?!own$)[a-z0-9]+(-[a-z0-9]+)*$/).check(
    z.describe('Lower-case words joined by hyphens; ids are kept apart by it.'),
  ),
  version: z.literal(1),
  resources: z
    .array(PackResource)
    .check(z.minLength(1, invalid('pack-empty')), z.maxLength(MOST_RESOURCES)),
});

/** A resource that the reader adds: as in a pack; its id is made from the title. */
const OwnResource = z.omit(PackResource, { id: true });

const isPackError = (text: string): text is PackErrorCode =>
  PACK_ERRORS.some((code) => code === text);

/** zod's issue as ours; several where it names several unknown fields. */
function errorsOf(issue: z.core.$ZodIssue): PackError[] {
  const at = (path: PropertyKey[], code: PackErrorCode, ...params: string[]): PackError[] => {
    const text = z.core.toDotPath(path);
    const short = text.length > MOST_PATH ? `${text.slice(0, MOST_PATH)}…` : text;
    return [{ path: short, code, params }];
  };
  const { path } = issue;
  if (isPackError(issue.message)) return at(path, issue.message);
  // Where a value is missing, zod reports it as of the wrong type or not among the values.
  if (issue.input === undefined) return at(path, 'pack-missing');
  switch (issue.code) {
    case 'invalid_type':
      return at(path, 'pack-wrong-type', issue.expected === 'record' ? 'object' : issue.expected);
    case 'invalid_value':
      return at(path, 'pack-unknown-value', issue.values.map(String).join(', '));
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => at([...path, key], 'pack-unknown-field'));
    case 'too_big':
      return issue.origin === 'array'
        ? at(path, 'pack-too-many', String(issue.maximum))
        : at(path, 'pack-too-long', String(issue.maximum));
    default:
      // The one check left without a code of its own is that of an address.
      return at(path, 'pack-bad-address');
  }
}

/** One error for each place and code: an address can fail two checks at once. */
function allErrors(issues: readonly z.core.$ZodIssue[]): PackError[] {
  const errors = issues.flatMap(errorsOf);
  return [...new Map(errors.map((each) => [`${each.path} ${each.code}`, each])).values()];
}

function toResource(id: string, from: z.infer<typeof OwnResource>): Resource {
  const { title, kind, by, url, stage, pages, criteria = {}, skills = {} } = from;
  const ownPage = pagePrefixOf(url);
  return {
    id,
    title,
    kind,
    by,
    url,
    stage,
    pages: pages ?? (ownPage === null ? [] : [ownPage]),
    criteria,
    skills,
  };
}

/**
 * Reads a catalogue pack (JSON after `public/catalog-pack.schema.json`). All or nothing: the
 * resources with ids `<pack's name>/<id>`, which no built-in id can be, or everything that is wrong.
 * The same pack read again gives the same ids. Texts of a pack are only ever text.
 */
export function readPack(
  text: string,
): { name: string; resources: Resource[] } | { errors: PackError[] } {
  const whole = (code: PackErrorCode, ...params: string[]) => ({
    errors: [{ path: '', code, params }],
  });
  if (text.length > MOST_TEXT) return whole('pack-too-large', String(MOST_TEXT / 1e6));
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return whole('pack-not-json');
  }
  const pack = CatalogPack.safeParse(json, { reportInput: true });
  if (!pack.success) return { errors: allErrors(pack.error.issues) };
  const { name, resources } = pack.data;
  const first = new Map<string, number>();
  const errors = resources.flatMap(({ id }, index): PackError[] => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const path = `resources[${index}].id`;
    return [{ path, code: 'pack-repeated-id', params: [`resources[${earlier}].id`] }];
  });
  if (errors.length > 0) return { errors };
  return { name, resources: resources.map((each) => toResource(`${name}/${each.id}`, each)) };
}

/** Lower-case words of a title joined by hyphens, at most 60 characters; empty without Latin letters. */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  return (words ?? []).join('-').slice(0, 60).replace(/-$/, '');
}

/**
 * A resource that the reader adds, from what a form holds (the fields of a pack's resource, without
 * id). Its id is `own/<title>`, with a number where that is taken.
 * @param taken ids of the resources that there are
 */
export function ownResource(
  draft: unknown,
  taken: readonly string[],
): { resource: Resource } | { errors: PackError[] } {
  const parsed = OwnResource.safeParse(draft, { reportInput: true });
  if (!parsed.success) return { errors: allErrors(parsed.error.issues) };
  const base = `${OWN}/${slugOf(parsed.data.title) || 'resource'}`;
  let id = base;
  for (let number = 2; taken.includes(id); number++) id = `${base}-${number}`;
  return { resource: toResource(id, parsed.data) };
}
