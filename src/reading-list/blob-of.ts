/** How much text is in memory beside what a blob holds, in UTF-16 units. */
const CHUNK = 2 ** 24;

/** A file of parts that may be made one by one: no more than a chunk of them is in memory as text. */
export function blobOf(parts: Iterable<string>, type: string): Blob {
  const blobs: Blob[] = [];
  let chunk: string[] = [];
  let size = 0;
  for (const part of parts) {
    chunk.push(part);
    size += part.length;
    if (size < CHUNK) continue;
    blobs.push(new Blob(chunk));
    chunk = [];
    size = 0;
  }
  return new Blob([...blobs, ...chunk], { type });
}
