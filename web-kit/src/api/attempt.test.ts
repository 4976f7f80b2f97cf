import { expect, test } from 'vitest';
import { Attempt } from './attempt';
import { Problem, Unreachable } from './problem';
import { uuid } from './uuid';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

test('the same wish keeps its key', () => {
  const attempt = new Attempt();
  expect(attempt.key({ a: 1 })).toBe(attempt.key({ a: 1 }));
});

test('another wish gets another key', () => {
  const attempt = new Attempt();
  expect(attempt.key({ a: 1 })).not.toBe(attempt.key({ a: 2 }));
});

test('a wish that was answered may be had again', () => {
  const attempt = new Attempt();
  const first = attempt.key({ a: 1 });
  attempt.answered();
  expect(attempt.key({ a: 1 })).not.toBe(first);
});

const no = (kind: string, status: number) => new Problem(kind, status, 'No', undefined, []);

test('a no is an answer', () => {
  const attempt = new Attempt();
  const first = attempt.key({ a: 1 });
  attempt.failed(no('sessions-overlap', 409));
  expect(attempt.key({ a: 1 })).not.toBe(first);
});

test.each([
  ['silence', new Unreachable('network')],
  ['a service that stayed away', no('unavailable', 503)],
  ['a fault of the service', no('internal', 500)],
  ['being asked to wait', no('too-many-requests', 429)],
])('%s is none: it may be done, and trying again is the same wish', (_, failure) => {
  const attempt = new Attempt();
  const first = attempt.key({ a: 1 });
  attempt.failed(failure);
  expect(attempt.key({ a: 1 })).toBe(first);
});

test('a reload keeps the key', () => {
  const kept = storage();
  const first = new Attempt('register', kept).key({ name: 'Ada  Lovelace' });
  expect(new Attempt('register', kept).key({ name: 'Ada  Lovelace' })).toBe(first);
});

test('an answer is forgotten over a reload', () => {
  const kept = storage();
  const attempt = new Attempt('register', kept);
  const first = attempt.key('x');
  attempt.answered();
  expect(new Attempt('register', kept).key('x')).not.toBe(first);
});

test('ids are version 4 UUIDs', () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
