import { Unreachable } from '@lanyard/web-kit';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { signIn } from '../api/registration';
import SignIn from './SignIn.svelte';

vi.mock('../api/registration', () => ({ signIn: vi.fn() }));

test('whoever heard no answer asks for the same sign-in again', async () => {
  location.hash = '#once';
  vi.mocked(signIn).mockRejectedValue(new Unreachable('network'));

  render(SignIn);
  await fireEvent.click(await screen.findByText('Try again'));

  const [first, second] = vi.mocked(signIn).mock.calls;
  expect(first).toEqual(['once', expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  expect(second).toEqual(first);
});
