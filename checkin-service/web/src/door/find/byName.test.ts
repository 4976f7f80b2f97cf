import { describe, expect, test } from 'vitest';
import { badgeId } from '../list/testing';
import { byName, FOUND_AT_MOST } from './byName';

const PEOPLE = [
  'Ada Lovelace',
  'Benoît Mandelbrot-Szolem',
  'María Fernanda de los Ángeles Villanueva',
  'Søren Kierkegård',
  'Łucja Weiß',
  'نور الهدى بن صالح',
  'Grace Hopper',
  'Greta Hopkins',
].map((name, n) => ({ id: badgeId(n), name }));

const names = (typed: string) => byName(PEOPLE, typed).map(({ name }) => name);

describe('people are found by name', () => {
  test.each([
    ['ada', 'Ada Lovelace'],
    ['LOVE ada', 'Ada Lovelace'],
    ['benoit', 'Benoît Mandelbrot-Szolem'],
    ['szolem', 'Benoît Mandelbrot-Szolem'],
    ['angeles', 'María Fernanda de los Ángeles Villanueva'],
    ['Soren Kierke', 'Søren Kierkegård'],
    ['lucja weiss', 'Łucja Weiß'],
    ['نور', 'نور الهدى بن صالح'],
  ])('%j is %s', (typed, name) => expect(names(typed)).toEqual([name]));

  test.each([
    ['lovelcae', 'two letters changed places', 'Ada Lovelace'],
    ['lovlace', 'one is missing', 'Ada Lovelace'],
    ['mandelbrodt', 'one is too many', 'Benoît Mandelbrot-Szolem'],
    ['vilanuewa', 'two are wrong', 'María Fernanda de los Ángeles Villanueva'],
    ['kirkegard', 'one is missing in a long one', 'Søren Kierkegård'],
  ])('%j is forgiven: %s', (typed, _, name) => expect(names(typed)).toEqual([name]));

  test('the closest stands first', () => {
    expect(names('hopk')).toEqual(['Greta Hopkins', 'Grace Hopper']);
    expect(names('hopp')).toEqual(['Grace Hopper', 'Greta Hopkins']);
  });

  test.each(['', 'a', 'ava', 'x y', 'hopper lovelace', '...'])('%j finds nobody', (typed) => {
    expect(names(typed)).toEqual([]);
  });

  test('who has no name yet is not found', () => {
    expect(byName([{ id: badgeId(1) }], 'ada')).toEqual([]);
  });

  test('no more are shown than can be read', () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ id: badgeId(n), name: `Anna ${n}` }));
    expect(byName(many, 'anna')).toHaveLength(FOUND_AT_MOST);
  });

  test('twenty thousand are looked through while somebody types', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      id: badgeId(n),
      name: `Bartholomäus Example-${n}`,
    }));
    byName(many, 'warm');
    const began = performance.now();
    expect(byName(many, 'barthlomaus exampel 19999')[0]?.name).toBe('Bartholomäus Example-19999');
    console.info(`20,000 names looked through in ${Math.round(performance.now() - began)} ms`);
  });
});
