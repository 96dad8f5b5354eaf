import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

// Which stored texts a model could not score: it cannot the next time either, and who pressed the
// button once must not be asked for ever.

const KEY = 'unscorable';
const Stored = z.object({ model: z.string(), texts: z.array(z.string()) });

/** The texts (`textKey`) that a model was given and could not score. */
export async function readUnscorable(model: string): Promise<Set<string>> {
  try {
    const { data } = Stored.safeParse((await browser.storage.local.get(KEY))[KEY]);
    return new Set(data && data.model === model ? data.texts : []);
  } catch (error) {
    console.error(error);
    return new Set();
  }
}

/** Keeps the texts that a model cannot score, in the place of those of a model before it. */
export async function keepUnscorable(model: string, texts: ReadonlySet<string>): Promise<void> {
  const stored: z.infer<typeof Stored> = { model, texts: [...texts] };
  await browser.storage.local.set({ [KEY]: stored }).catch(console.error);
}
