import { liveQuery } from 'dexie';
import type { Resource } from '../catalog/resource.ts';
import type { ScoredPage } from '../messages/protocol.ts';
import { openLibrary } from '../reading-list/database.ts';
import { levelsOf, type Opinions, opinionsOn } from '../reading-list/disagreement.ts';
import { getDisagreement } from '../reading-list/disagreements.ts';
import { hashOfText, type ReadingItem, titleOf } from '../reading-list/item.ts';
import { getByUrl, listItems } from '../reading-list/items.ts';
import { normaliseAddress } from '../reading-list/normalise-address.ts';
import { readCatalog } from '../reading-list/own-resources.ts';
import { progressWith } from '../reading-list/resource-entries.ts';
import { listResourceRecords, savedResources } from '../reading-list/resource-records.ts';
import type { Result, StorageError } from '../reading-list/result.ts';
import { type SavedChange, savedChange } from '../reading-list/saved-change.ts';
import type { RoadmapProgress } from '../roadmap/progress.ts';
import { isPrivate } from './is-private.ts';

export { setOpinion } from '../reading-list/disagreements.ts';
export { getByUrl, removeItems, setNote, setStatus } from '../reading-list/items.ts';
export { normaliseAddress } from '../reading-list/normalise-address.ts';
export { setResourceStatus } from '../reading-list/resource-records.ts';
export { savePage } from '../reading-list/save.ts';
export { saveLink } from '../reading-list/save-link.ts';
export { saveResource } from '../reading-list/save-resource.ts';
export { undo } from '../reading-list/undo.ts';
export { addToBrowserList } from './add-to-browser-list.ts';

/**
 * The connection to the library that all views of one extension page share. This module brings
 * Dexie and every operation with it: the first view takes it with `import()`, so that the score
 * does not wait for it.
 */
export const db = openLibrary();

/** What the library knows that bears on the page at hand. */
export interface Shelf {
  /** Under which the page is or would be on the reading list. */
  address: string;
  /** The page's own entry on the reading list. */
  saved: ReadingItem | null;
  /** What of the page or the model has changed since it was saved. */
  change: SavedChange | null;
  /** What the reader says of the levels of the page's present text. */
  opinions: Opinions;
  /** False in a private window, where nothing is kept of a page that the reader has not saved. */
  keepsOpinions: boolean;
  /** Whether this is a private window: what is saved stays all the same. */
  inPrivate: boolean;
  /** Ids of the catalogue's resources that are on the reading list. */
  added: string[];
  progress: RoadmapProgress;
  /** The catalogue, the reader's own resources among it. */
  resources: readonly Resource[];
}

/** The roadmap as far as it was walked (`progressWith`). */
export async function readRoadmap(): Promise<
  Result<{ progress: RoadmapProgress; items: ReadingItem[]; resources: Resource[] }>
> {
  const [records, list, catalog] = await Promise.all([
    listResourceRecords(db),
    listItems(db),
    readCatalog(db),
  ]);
  if ('error' in records) return records;
  if ('error' in catalog) return catalog;
  if ('error' in list) return list;
  const { items } = list.value;
  const resources = catalog.value;
  const progress = progressWith(records.value.records, items, resources);
  return { value: { progress, items, resources } };
}

/** Calls back with what comes of a query of the library now and after every change; ends with `signal`. */
function watch<T>(
  query: () => Promise<Result<T>>,
  signal: AbortSignal,
  onResult: (result: Result<T>) => void,
): void {
  const unavailable: { error: { code: StorageError } } = { error: { code: 'storage-unavailable' } };
  if (signal.aborted) return;
  const subscription = liveQuery(query).subscribe(onResult, (error: unknown) => {
    console.error(error);
    onResult(unavailable);
  });
  signal.addEventListener('abort', () => subscription.unsubscribe());
}

/** What the library knows of a page that has no score. */
export type Place = Pick<Shelf, 'address' | 'saved'>;

/** As `watchShelf`, for a page that has no score. */
export function watchPlace(
  url: string,
  signal: AbortSignal,
  onPlace: (place: Result<Place>) => void,
): void {
  const query = async (): Promise<Result<Place>> => {
    const page = await getByUrl(db, url);
    if ('error' in page) return page;
    return { value: { address: normaliseAddress(url), saved: page.value?.item ?? null } };
  };
  watch(query, signal, onPlace);
}

async function readShelf(
  { article, evaluation }: ScoredPage,
  textHash: string,
  inPrivate: boolean,
): Promise<Result<Shelf>> {
  const { url } = article;
  const [page, disagreement, roadmap] = await Promise.all([
    getByUrl(db, url),
    getDisagreement(db, url),
    readRoadmap(),
  ]);
  if ('error' in page) return page;
  if ('error' in disagreement) return disagreement;
  if ('error' in roadmap) return roadmap;
  const { progress, items, resources } = roadmap.value;
  const saved = page.value?.item ?? null;
  return {
    value: {
      address: normaliseAddress(url),
      saved,
      change: saved && savedChange(saved, evaluation, textHash),
      opinions: opinionsOn(disagreement.value, {
        title: titleOf(article),
        textHash,
        levels: levelsOf(evaluation),
      }),
      keepsOpinions: saved !== null || !inPrivate,
      inPrivate,
      added: savedResources(items, resources),
      progress,
      resources,
    },
  };
}

/** Calls back with the page's shelf now and after every change by any context; ends with `signal`. */
export async function watchShelf(
  page: ScoredPage,
  signal: AbortSignal,
  onShelf: (shelf: Result<Shelf>) => void,
): Promise<void> {
  const [textHash, inPrivate] = await Promise.all([hashOfText(page.article.blocks), isPrivate()]);
  watch(() => readShelf(page, textHash, inPrivate), signal, onShelf);
}
