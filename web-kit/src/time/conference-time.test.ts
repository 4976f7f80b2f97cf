import { expect, test } from 'vitest';
import { ConferenceTime } from './conference-time';

const oxford = new ConferenceTime('Europe/London');

test('times are those of the conference, in summer too', () => {
  expect(oxford.time('2024-09-13T07:05:00Z')).toBe('08:05');
  expect(oxford.range('2024-09-13T08:00:00Z', '2024-09-13T09:30:00Z')).toBe('09:00–10:30');
});

test('midnight is 00:00', () => {
  expect(oxford.time('2024-01-01T00:00:00Z')).toBe('00:00');
});

test('a plain date is that day wherever the reader is', () => {
  expect(oxford.day('2024-09-13')).toMatch(/^Friday,? 13 September 2024$/);
  expect(new ConferenceTime('Pacific/Honolulu').day('2024-09-13')).toMatch(/^Friday,? 13 September 2024$/);
});

test('days change at the midnight of the conference', () => {
  expect(oxford.sameDay('2024-09-13T22:30:00Z', '2024-09-13T12:00:00Z')).toBe(true);
  expect(oxford.sameDay('2024-09-13T23:30:00Z', '2024-09-13T12:00:00Z')).toBe(false);
});

test.each([
  ['fr-FR', 'Vendredi 13 septembre 2024', 'ven. 13 sept., 08:05'],
  ['es-ES', 'Viernes, 13 de septiembre de 2024', 'vie, 13 sept, 08:05'],
])('days are told in %s, and begin a line', (locale, day, within) => {
  const time = new ConferenceTime('Europe/London', locale);
  expect(time.day('2024-09-13')).toBe(day);
  expect(time.dayAndTime('2024-09-13T07:05:00Z')).toBe(within);
});
