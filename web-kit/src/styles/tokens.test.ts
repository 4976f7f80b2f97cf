// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours of one scheme by token name. */
function scheme(index: 1 | 2): Record<string, string> {
  const colours: Record<string, string> = {};
  for (const match of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g))
    colours[match[1]!] = match[index + 1]!;
  return colours;
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const surfaces = ['page', 'surface', 'surface-raised', 'surface-sunken', 'surface-hover'];
const inks = ['ink', 'ink-soft', 'ink-faint', 'brand', 'good', 'warn', 'bad', 'told'];
const pairs: [string, string][] = [
  ...surfaces.flatMap((surface) => inks.map((ink): [string, string] => [ink, surface])),
  ...['brand', 'good', 'warn', 'bad', 'told'].map((tone): [string, string] => [
    `${tone}-on-soft`,
    `${tone}-soft`,
  ]),
  ['ink', 'brand-soft'],
  ['ink-soft', 'brand-soft'],
  ['brand-ink', 'brand'],
  ['brand-ink', 'brand-hover'],
  ['bad-ink', 'bad'],
  ['bad-ink', 'bad-hover'],
];

describe.each([
  ['light', 1],
  ['dark', 2],
] as const)('in the %s scheme', (_, index) => {
  const colours = scheme(index);

  test.each(pairs)('%s is readable on %s', (ink, surface) => {
    expect(contrast(colours[ink]!, colours[surface]!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(surfaces)('edges of fields can be seen on %s', (surface) => {
    expect(contrast(colours['line-strong']!, colours[surface]!)).toBeGreaterThanOrEqual(3);
  });
});
