import type * as z from 'zod/mini';

/**
 * Those of the rows that can be read. What the database holds may have been written by another
 * version, or be damaged: such a row is left out and stays where it is.
 */
export function validRows<T>(rows: readonly unknown[], schema: z.ZodMiniType<T>): T[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}
