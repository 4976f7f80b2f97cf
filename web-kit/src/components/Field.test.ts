import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Field from './Field.svelte';

test('a field is read with its label, hint and error', () => {
  render(Field, { label: 'E-mail', hint: 'Where the letter goes', error: 'Not an address', required: true });

  const input = screen.getByLabelText('E-mail');
  const told = input
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => document.getElementById(id)!.textContent!.trim());

  expect(told).toEqual(['Where the letter goes', 'Not an address']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.getAttribute('aria-required')).toBe('true');
});

test('a field without error or hint says nothing about them', () => {
  render(Field, { label: 'Name' });
  const input = screen.getByLabelText('Name');
  expect(input.hasAttribute('aria-describedby')).toBe(false);
  expect(input.hasAttribute('aria-invalid')).toBe(false);
});
