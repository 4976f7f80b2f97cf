import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LOOK_EVERY_MILLIS, Updates } from './updates';

class Worker extends EventTarget {
  state = 'installed';
  readonly told: unknown[] = [];

  postMessage(message: unknown) {
    this.told.push(message);
  }

  becomes(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Workers extends EventTarget {
  controller: Worker | null = null;
  readonly registration = { waiting: undefined as Worker | undefined, update: vi.fn(async () => undefined) };

  register = vi.fn(async () => this.registration);

  becomesControlled() {
    this.controller = new Worker();
    this.dispatchEvent(new Event('controllerchange'));
  }
}

describe('a new version', () => {
  let workers: Workers;
  let updates: Updates;
  let reload: ReturnType<typeof vi.fn<() => void>>;
  let end: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    [workers, reload] = [new Workers(), vi.fn<() => void>()];
    updates = new Updates(workers as unknown as ServiceWorkerContainer, reload);
  });
  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  async function begin() {
    end = updates.begin();
    await vi.advanceTimersByTimeAsync(0);
  }

  test('is not there: a quiet moment changes nothing', async () => {
    await begin();
    updates.takeIfWaiting();
    expect(updates.isWaiting).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });

  test('waits, is asked once to take over, and is loaded when it has', async () => {
    await begin();
    const waiting = (workers.registration.waiting = new Worker());
    expect(updates.isWaiting).toBe(true);
    updates.takeIfWaiting();
    updates.takeIfWaiting();
    expect(waiting.told).toEqual([{ type: 'SKIP_WAITING' }]);
    waiting.becomes('activating');
    expect(reload).not.toHaveBeenCalled();
    waiting.becomes('activated');
    expect(reload).toHaveBeenCalledOnce();
  });

  test('that was replaced by a newer one is forgotten: the newer one is asked', async () => {
    await begin();
    const first = (workers.registration.waiting = new Worker());
    updates.takeIfWaiting();
    first.becomes('redundant');
    const newer = (workers.registration.waiting = new Worker());
    updates.takeIfWaiting();
    newer.becomes('activated');
    expect(reload).toHaveBeenCalledOnce();
  });

  test('that another tab has taken is loaded at a quiet moment, not at once', async () => {
    workers.controller = new Worker();
    await begin();
    workers.becomesControlled();
    expect(reload).not.toHaveBeenCalled();
    expect(updates.isWaiting).toBe(true);
    updates.takeIfWaiting();
    expect(reload).toHaveBeenCalledOnce();
  });

  test('is not the first worker that the page ever has', async () => {
    await begin();
    workers.becomesControlled();
    expect(updates.isWaiting).toBe(false);
  });

  test('is looked for every hour, and when the network is back', async () => {
    await begin();
    await vi.advanceTimersByTimeAsync(LOOK_EVERY_MILLIS);
    expect(workers.registration.update).toHaveBeenCalledTimes(1);
    dispatchEvent(new Event('online'));
    expect(workers.registration.update).toHaveBeenCalledTimes(2);
  });

  test('is not looked for where the browser has no service worker, or refuses it', async () => {
    workers.register.mockRejectedValueOnce(new DOMException('', 'SecurityError'));
    await begin();
    end();
    updates = new Updates(undefined, reload);
    await begin();
    updates.look();
    updates.takeIfWaiting();
    expect(reload).not.toHaveBeenCalled();
  });
});
