import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'door.css'), 'utf8');
const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? '';

/** WCAG 2.2: relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

test.each(['admit', 'attention', 'elsewhere', 'refuse', 'out', 'kept'])(
  '%s can be read in the sun',
  (tone) => {
    expect(contrast(colour(tone), colour(`${tone}-ink`))).toBeGreaterThanOrEqual(7);
  },
);

test('whoever sees no colours still sees light and dark: admitted is much brighter than turned away', () => {
  expect(contrast(colour('admit'), colour('refuse'))).toBeGreaterThanOrEqual(4.5);
});
