import type { components } from '../generated/api';

type Schemas = components['schemas'];

export type Dinner = Schemas['AnnouncedDinner'];
export type Diet = Schemas['DietCount']['diet'];
export type Answered = Schemas['Rsvp'];
export type Answer = Schemas['RsvpRequest'];
export type NamedGuest = Schemas['NamedGuest'];
export type Terms = Schemas['DinnerRequest'];
export type Party = Schemas['PartyCount'];

/** The service says null where no dinner is announced. */
export type Rsvp = Omit<Schemas['RsvpPage'], 'dinner'> & { dinner?: Dinner | null };
export type Headcount = Omit<Schemas['Headcount'], 'dinner'> & { dinner?: Dinner | null };

/** What registration-service says of a badge that a guest wears. */
export interface GuestBadge {
  guestId: string;
  number: string;
  png: string;
  svg: string;
}

/** The part of registration's personal page that matters here. */
export interface Me {
  conference: string;
  name?: string;
  guests: GuestBadge[];
}

export interface Staff {
  role: 'ORGANISER' | 'DOOR_LEAD' | 'CATERER';
}

export interface Conference {
  id: string;
  title: string;
}
