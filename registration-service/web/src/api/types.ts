import type { components } from '../generated/api';

// What registration-service says and hears, in the pages' words: names for its OpenAPI document's schemas.
type Schemas = components['schemas'];

export type Conference = Schemas['ConferenceView'];
export type Programme = Schemas['ProgrammeView'];
export type Session = Schemas['SessionView'];
export type Slot = Schemas['SlotView'];
export type LiveSeats = Schemas['Seats'];

export type Registering = Schemas['RegisterBody'];
export type Registered = Schemas['Registered'];
export type Category = Registering['category'];

export type Me = Schemas['MeView'];
export type OwnSeat = Schemas['MySeat'];
export type Badge = Omit<Schemas['BadgeView'], 'issue' | 'pdf'>;
export type CalendarFeed = Schemas['CalendarFeed'];
export type Details = Schemas['DetailsBody'];

export type StaffMember = Schemas['StaffView'];
export type Role = StaffMember['role'];
export type SignInLink = Schemas['SignInLinkView'];
export type PeoplePage = Schemas['PeopleView'];
export type PersonRow = Schemas['PersonView'];
export type Letter = Schemas['LetterView'];
export type LetterSample = Schemas['LetterSampleView'];
