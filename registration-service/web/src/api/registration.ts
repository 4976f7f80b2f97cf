import { Api, type Language } from '@lanyard/web-kit';
import type {
  CalendarFeed,
  Conference,
  Details,
  Letter,
  LetterSample,
  Me,
  PeoplePage,
  PersonRow,
  Programme,
  Registered,
  Registering,
  Role,
  SignInLink,
  StaffMember,
} from './types';

export const base = '/api/registration';
const api = new Api(base);
const at = (conference: string) => `/conferences/${encodeURIComponent(conference)}`;

export const conferences = () => api.get<Conference[]>('/conferences');
export const programme = (conference: string) => api.get<Programme>(`${at(conference)}/programme`);
export const liveSeatsUrl = (conference: string) => `${base}${at(conference)}/live`;

export const register = (conference: string, wish: Registering, key: string) =>
  api.post<Registered>(`${at(conference)}/registrations`, wish, { key, seenIn: ['me'] });
export const sendLinkAgain = (conference: string, email: string) =>
  api.post(`${at(conference)}/lost-link`, { email });

export const openPersonalLink = (token: string) => api.post('/me/session', { token });
export const closePersonalLink = () => api.delete('/me/session');
export const me = () => api.get<Me>('/me');
export const correct = (details: Details, key: string) => api.patch<Me>('/me', details, { key });
/** The language of letters from now on. */
export const writeIn = (language: Language) => api.patch<Me>('/me', { language });
export const changeSessions = (sessions: string[], key: string) =>
  api.put<Me>('/me/sessions', { sessions }, { key });
export const releaseSeat = (session: string) => api.delete<Me>(`/me/sessions/${encodeURIComponent(session)}`);
export const reissueBadge = (key: string) => api.post<Me>('/me/badge', undefined, { key });
export const replaceLink = (key: string) =>
  api.post<{ personalLink: string }>('/me/link', undefined, { key });
export const askForAddress = (email: string, key: string) => api.post<Me>('/me/email', { email }, { key });
export const confirmAddress = (token: string, key: string) =>
  api.post('/addresses', { token }, { key, seenIn: ['me'] });
export const eraseMe = (key: string) => api.post('/me/erasure', undefined, { key });
export const myCalendar = () => api.get<CalendarFeed>('/me/calendar');
export const replaceMyCalendar = (key: string) => api.post<CalendarFeed>('/me/calendar', undefined, { key });
export const cancelRegistration = (key: string) => api.delete<Me>('/me', { key });

export const signIn = (token: string, key: string) =>
  api.post<StaffMember>('/staff/session', { token }, { key });
export const signOut = () => api.delete('/staff/session');
export const staffMe = () => api.get<StaffMember>('/staff/me');
export const inviteStaff = (role: Role) => api.post<SignInLink>('/staff/links', { role });

export const people = (conference: string, query: string, page: number, size = 50, signal?: AbortSignal) =>
  api.get<PeoplePage>(
    `${at(conference)}/people?${new URLSearchParams({ query, page: String(page), size: String(size) })}`,
    { signal },
  );
const person = (conference: string, attendee: string) =>
  `${at(conference)}/people/${encodeURIComponent(attendee)}`;
export const onePerson = (conference: string, attendee: string) =>
  api.get<PersonRow>(person(conference, attendee));
export const cancelPerson = (conference: string, attendee: string, key: string) =>
  api.delete(person(conference, attendee), { key });
export const erasePerson = (conference: string, attendee: string, key: string) =>
  api.post(`${person(conference, attendee)}/erasure`, undefined, { key });
export const reissuePersonsBadge = (conference: string, attendee: string, key: string) =>
  api.post(`${person(conference, attendee)}/badge`, undefined, { key });
export const personsBadge = (conference: string, attendee: string) =>
  `${base}${person(conference, attendee)}/badge.png`;

interface WhichLetters {
  attendee?: string;
  /** Part of the address or of the subject. */
  query?: string;
  notSent?: boolean;
  page?: number;
  size?: number;
}
export const letters = (conference: string, which: WhichLetters, signal?: AbortSignal) => {
  const asked = Object.entries(which).map(([name, value]) => [name, String(value)]);
  return api.get<Letter[]>(`${at(conference)}/letters?${new URLSearchParams(asked)}`, { signal });
};
export const sendLetter = (conference: string, letter: string, key: string) =>
  api.post<Letter>(`${at(conference)}/letters/${encodeURIComponent(letter)}/sending`, undefined, { key });
export const letterSamples = (language: string) =>
  api.get<LetterSample[]>(`/letter-samples?${new URLSearchParams({ language })}`);
export const setSeats = (conference: string, session: string, seats: number) =>
  api.put(`${at(conference)}/sessions/${encodeURIComponent(session)}/seats`, { seats });
export const publish = (conference: string, yaml: string) =>
  api.put(`${at(conference)}/programme`, yaml, { contentType: 'text/yaml' });
export const registrationsCsv = (conference: string) => `${base}${at(conference)}/registrations.csv`;
