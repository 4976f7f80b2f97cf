import { Api, type Language } from '@lanyard/web-kit';
import type { Answer, Conference, Dinner, Headcount, Me, Rsvp, Staff, Terms } from './types';

const gala = new Api('/api/gala');
const registration = new Api('/api/registration');

const of = (conference: string) => `/conferences/${encodeURIComponent(conference)}`;

export const rsvp = () => gala.get<Rsvp>('/me/rsvp');
export const answer = (wish: Answer, key: string) => gala.put<Rsvp>('/me/rsvp', wish, { key });
export const headcount = (conference: string) => gala.get<Headcount>(`${of(conference)}/headcount`);
export const liveHeadcount = (conference: string) => `/api/gala${of(conference)}/live`;
export const headcountTable = (conference: string) => `/api/gala${of(conference)}/headcount.csv`;
export const announce = (conference: string, terms: Terms, key: string) =>
  gala.put<Dinner>(`${of(conference)}/dinner`, terms, { key });

export const me = () => registration.get<Me>('/me');
/** The language of letters from now on. */
export const writeIn = (language: Language) => registration.patch('/me', { language });
export const staff = () => registration.get<Staff>('/staff/me');
export const conferences = () => registration.get<Conference[]>('/conferences');
