import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepShift, shiftOf, ways } from './ways.svelte';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  ways.read();
});

describe('the ways of a phone', () => {
  test('are the usual ones until somebody says otherwise', () => {
    expect([ways.hand, ways.muted, ways.torch, ways.camera]).toEqual(['right', false, false, undefined]);
    expect(document.documentElement.dataset.hand).toBe('right');
  });

  test('are as they were when the page is opened again', () => {
    ways.hand = 'left';
    ways.muted = true;
    ways.torch = true;
    ways.camera = 'the wide one';
    ways.read();
    expect([ways.hand, ways.muted, ways.torch, ways.camera]).toEqual(['left', true, true, 'the wide one']);
    expect(document.documentElement.dataset.hand).toBe('left');
  });

  test('that cannot be read are the usual ones', () => {
    localStorage.setItem('lanyard-door-ways', '{"hand":7,"muted":"yes","camera":1');
    ways.read();
    expect([ways.hand, ways.muted, ways.camera]).toEqual(['right', false, undefined]);
  });

  test('hold for the page where nothing can be stored', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    ways.hand = 'left';
    full.mockRestore();
    expect(ways.hand).toBe('left');
  });
});

describe('a page that is loaded again', () => {
  test('goes on counting out, in the session that was pinned', () => {
    keepShift('phone', { direction: 'OUT', pinned: 'morning' });
    expect(shiftOf('phone')).toEqual({ direction: 'OUT', pinned: 'morning' });
  });

  test('goes on with nothing that was another door', () => {
    keepShift('phone', { direction: 'OUT' });
    expect(shiftOf('phone at another door')).toBeUndefined();
  });
});
