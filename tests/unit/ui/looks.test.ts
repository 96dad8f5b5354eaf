import { expect, test } from 'vitest';
import { CRITERIA } from '../../../src/rubric/rubric.ts';
import { CURRENT_LOOK, highlightCss, LOOKS } from '../../../src/ui/evidence/looks.ts';

/** Contrast ratio of two colours, 1-21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test('marked text can be read on its ground, and the line be seen on it', () => {
  for (const look of Object.values(LOOKS)) {
    for (const { text, ground, line } of [look.light, look.dark]) {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(line, ground)).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(contrast(CURRENT_LOOK.text, CURRENT_LOOK.ground)).toBeGreaterThanOrEqual(7);
});

test('the lines alone tell the criteria apart, and so do the colours', () => {
  const looks = Object.values(LOOKS);
  expect(new Set(looks.map(({ line }) => line.replace(/ \d+px$/, ''))).size).toBe(CRITERIA.length);
  for (const theme of ['light', 'dark'] as const) {
    expect(new Set(looks.map((look) => look[theme].ground)).size).toBe(CRITERIA.length);
  }
});

test('the style sheet names a highlight for each criterion and the current place', () => {
  for (const theme of ['light', 'dark'] as const) {
    const names = [...highlightCss(theme).matchAll(/::highlight\(plumbline-([a-z]+)\)/g)];
    expect(names.map(([, name]) => name)).toEqual([...CRITERIA, 'evidence']);
  }
});
