import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * Runs axe-core (every rule that it has on by default, best practices included) in a page. Returns
 * one line for each element that breaks a rule; none where all is well.
 */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  });
}
