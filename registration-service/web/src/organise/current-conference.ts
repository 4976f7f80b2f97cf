import type { Conference } from '../api/types';

const key = 'lanyard-organise-conference';

/** The conference the organisers' pages are about: the address says which (`?c=`), or the last one, or the first. */
export function currentConference(all: readonly Conference[]): Conference | undefined {
  const named = (id: string | null) => all.find((conference) => conference.id === id);
  const asked = named(new URLSearchParams(location.search).get('c'));
  const current = asked ?? named(localStorage.getItem(key)) ?? all[0];
  if (current) localStorage.setItem(key, current.id);
  return current;
}
