import type { Page } from 'puppeteer-core';
import { readRecords } from './library.ts';

/**
 * Makes the reading list look as an earlier model left it: every item and evaluation gets its
 * digest and a score of 1, and the list is filled up with copies to `count` items, texts included.
 */
export async function seedEarlierModel(page: Page, digest: string, count: number): Promise<void> {
  await page.evaluate(
    async (digest: string, count: number) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('plumbline'));
      const transaction = db.transaction(['items', 'evaluations', 'texts'], 'readwrite');
      const [items, evaluations, texts] = ['items', 'evaluations', 'texts'].map((name) =>
        transaction.objectStore(name),
      );
      if (!items || !evaluations || !texts) throw new Error('no stores');
      const [item] = await done(items.getAll());
      const [evaluation] = await done(evaluations.getAll());
      const [text] = await done(texts.getAll());
      for (let n = 0; n < count; n++) {
        const id = n === 0 ? item.id : `copy-${n}`;
        const address = n === 0 ? item.address : `${item.address}/${n}`;
        const scored = { ...item.scored, model: digest, score: 1 };
        // With the same title: it is judged with the text.
        items.put({ ...item, id, address, scored });
        const before = { ...evaluation.evaluation, model: digest, score: 1 };
        evaluations.put({ id, evaluation: before });
        texts.put({ ...text, id });
      }
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      db.close();
    },
    digest,
    count,
  );
}

/** Score and model digest of every item on the reading list. */
export async function storedScores(page: Page): Promise<{ score: number; model: string }[]> {
  const items = await readRecords<{ scored: { score: number; model: string } }>(page, 'items');
  return items.map(({ scored: { score, model } }) => ({ score, model }));
}
