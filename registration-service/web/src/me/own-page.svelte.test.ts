import { Problem } from '@lanyard/web-kit';
import { beforeEach, expect, test, vi } from 'vitest';
import { me } from '../api/registration';
import type { Me } from '../api/types';
import { OwnPage } from './own-page.svelte';

vi.mock('../api/registration', () => ({ me: vi.fn(), openPersonalLink: vi.fn() }));

const mine = (status: Me['status']) => ({ status, person: 'PRESENT', seats: [] }) as unknown as Me;
const no = (kind: string, status: number) => Promise.reject(new Problem(kind, status, 'No', undefined, []));

let page: OwnPage;

beforeEach(() => {
  page = new OwnPage();
  page.show(mine('REGISTERED'));
});

test('a change shows what came of it', async () => {
  await page.change(() => Promise.resolve(mine('CANCELLED')));
  expect(page.me?.status).toBe('CANCELLED');
});

test('who was cancelled meanwhile sees that, whatever they wanted to change', async () => {
  vi.mocked(me).mockResolvedValue(mine('CANCELLED'));
  await expect(page.change(() => no('registration-cancelled', 409))).rejects.toBeInstanceOf(Problem);
  expect(page.me?.status).toBe('CANCELLED');
  expect(page.standing).toBe('here');
});

test('another no leaves the page as it is', async () => {
  await expect(page.change(() => no('sessions-overlap', 409))).rejects.toBeInstanceOf(Problem);
  expect(page.me?.status).toBe('REGISTERED');
  expect(page.standing).toBe('here');
});

test('a sign-in that ended asks for the link', async () => {
  await expect(page.change(() => no('not-signed-in', 401))).rejects.toBeInstanceOf(Problem);
  expect(page.standing).toBe('no-link');
});
