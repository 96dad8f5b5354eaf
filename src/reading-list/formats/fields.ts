import type { ReadingItem } from '../item.ts';

/**
 * A time in milliseconds since 1970 from a number of seconds, milliseconds or microseconds: products
 * write all three, and between 1973 and 5138 the size tells them apart. Undefined for anything else.
 */
export function timeFromNumber(text: string | null | undefined): number | undefined {
  if (!text || !/^\d{1,17}$/.test(text.trim())) return undefined;
  const value = Number(text);
  if (value === 0) return undefined;
  if (value >= 1e14) return Math.floor(value / 1000);
  return value >= 1e11 ? value : value * 1000;
}

/**
 * A time in milliseconds since 1970 from ISO 8601, also as Python writes it
 * (`2022-12-21 10:42:20.043000+00:00`). Undefined for anything else.
 */
export function timeFromIso(text: string | null | undefined): number | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}/.test(text.trim())) return undefined;
  // Browsers agree on three digits of a second and on the `T`, not on more.
  const iso = text
    .trim()
    .replace(' ', 'T')
    .replace(/(\.\d{3})\d+/, '$1');
  const time = Date.parse(iso);
  return Number.isNaN(time) || time < 0 ? undefined : time;
}

/** Tags from a text that separates them; without empty ones. */
export function tagsFrom(text: string | null | undefined, separator: string): string[] {
  return (text ?? '')
    .split(separator)
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** A tag for the formats that part tags by commas: one would make two of it. */
export function withoutCommas(tag: string): string {
  return tag.replaceAll(',', ' ');
}

/** The day of a time, `YYYY-MM-DD`, where the user is. */
export function localDay(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** True for addresses that may be written as a link. */
export function isWebAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  return protocol === 'http:' || protocol === 'https:';
}

/** Items in the order of their statuses, as headings and folders group them. */
export function withStatus<T extends { item: ReadingItem }>(
  pages: readonly T[],
  status: ReadingItem['status'],
): T[] {
  return pages.filter(({ item }) => item.status === status);
}
