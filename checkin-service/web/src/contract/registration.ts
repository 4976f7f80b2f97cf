/** What these pages read from registration-service. */

export interface ConferenceSummary {
  id: string;
  title: string;
  day: string;
  timeZone: string;
}

export interface ProgrammeRooms {
  id: string;
  title: string;
  timeZone: string;
  now: string;
  rooms: { id: string; name: string; seats: number }[];
}

export interface Staff {
  staffId: string;
  role: 'ORGANISER' | 'DOOR_LEAD' | 'CATERER';
}
