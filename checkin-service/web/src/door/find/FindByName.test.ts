import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import FindByName from './FindByName.svelte';

const ADA = { badgeNumber: '7G3K2-9QXMA', name: 'Ada Lovelace', where: 'Table 3' };

function shown(hasList = true) {
  const chosen: string[] = [];
  const find = (typed: string) => (typed.startsWith('ad') ? [ADA] : []);
  render(FindByName, { find, hasList, choose: (number: string) => chosen.push(number) });
  return {
    chosen,
    type: (value: string) => fireEvent.input(screen.getByLabelText('Name'), { target: { value } }),
  };
}

test('whoever is found can be checked by a tap', async () => {
  const { chosen, type } = shown();
  await type('ada');
  await fireEvent.click(screen.getByRole('button', { name: /Ada Lovelace.*Table 3/s }));
  expect(chosen).toEqual([ADA.badgeNumber]);
  expect(screen.queryByRole('button')).toBeNull();
});

test('it is said when there is nobody of that name', async () => {
  await shown().type('xyz');
  expect(screen.getByRole('status').textContent).toContain('Nobody of that name');
});

test('it is said when there is no list', () => {
  shown(false);
  expect(screen.getByRole('status').textContent).toContain('not on this phone yet');
});
