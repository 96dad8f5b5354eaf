/** How much text is in memory beside what a blob holds, in UTF-16 units. */
const CHUNK = 2 ** 24;

/**
 * A file of parts that may be made one by one: no more than a chunk of them is in memory as text.
 * @throws where the browser has no room for a chunk, which Chromium says only to who reads it again
 */
export async function blobOf(parts: Iterable<string>, type: string): Promise<Blob> {
  const blobs: Blob[] = [];
  let chunk: string[] = [];
  let size = 0;
  for (const part of parts) {
    chunk.push(part);
    size += part.length;
    if (size < CHUNK) continue;
    const blob = new Blob(chunk);
    blobs.push(blob);
    await blob.slice(-1).text();
    chunk = [];
    size = 0;
  }
  return new Blob([...blobs, ...chunk], { type });
}
