import { expect, test } from 'vitest';
import { Live } from './live.svelte';

/** Stands for the browser's EventSource. */
class Source extends EventTarget {
  closed = false;
  onerror: (() => void) | null = null;
  close() {
    this.closed = true;
  }
  tell(event: string, value: unknown) {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(value) }));
  }
  fail() {
    this.onerror?.();
  }
}

function listening() {
  const sources: Source[] = [];
  const waiting: { work: () => void; milliseconds: number }[] = [];
  const live = new Live<{ n: number }>('/live', 'seats', {
    open: () => {
      const source = new Source();
      sources.push(source);
      return source as unknown as EventSource;
    },
    later: (work, milliseconds) => {
      waiting.push({ work, milliseconds });
      return () => {};
    },
  });
  return { live, sources, waiting };
}

test('the first event makes it live', () => {
  const { live, sources } = listening();
  expect(live.state).toBe('connecting');
  sources[0]!.tell('seats', { n: 1 });
  expect(live.state).toBe('live');
  expect(live.value).toEqual({ n: 1 });
});

test('a lost connection keeps the value, says so, and is made again', () => {
  const { live, sources, waiting } = listening();
  sources[0]!.tell('seats', { n: 1 });
  sources[0]!.fail();
  expect(live.state).toBe('reconnecting');
  expect(live.value).toEqual({ n: 1 });
  expect(sources[0]!.closed).toBe(true);

  waiting[0]!.work();
  sources[1]!.tell('seats', { n: 2 });
  expect(live.state).toBe('live');
  expect(live.value).toEqual({ n: 2 });
});

test('pauses grow up to a bound and begin small again after success', () => {
  const { sources, waiting } = listening();
  for (let i = 0; i < 8; i++) {
    sources.at(-1)!.fail();
    waiting.at(-1)!.work();
  }
  expect(waiting[1]!.milliseconds).toBeGreaterThan(waiting[0]!.milliseconds);
  expect(Math.max(...waiting.map((wait) => wait.milliseconds))).toBeLessThanOrEqual(18_750);

  sources.at(-1)!.tell('seats', { n: 1 });
  sources.at(-1)!.fail();
  expect(waiting.at(-1)!.milliseconds).toBeLessThanOrEqual(1_250);
});

test('the network coming back does not wait for the pause', () => {
  const { sources } = listening();
  sources[0]!.fail();
  globalThis.dispatchEvent(new Event('online'));
  expect(sources).toHaveLength(2);
});

test('nothing is told after stopping', () => {
  const { live, sources } = listening();
  live.stop();
  sources[0]!.tell('seats', { n: 1 });
  expect(live.value).toBeUndefined();
  expect(sources[0]!.closed).toBe(true);
});
