import type { DoorSession } from '../../contract/checkin';
import type { Category } from '../../contract/registration';
import type { Wish } from './registrar.svelte';

/** A registration while it is typed. */
export interface Draft {
  name: string;
  email: string;
  organisation: string;
  category: Category;
  /** Empty for none. */
  session: string;
  /** Whether staff chose the session by hand. */
  sessionChosen: boolean;
  agrees: boolean;
}

export const fresh = (): Draft => ({
  name: '',
  email: '',
  organisation: '',
  category: 'DELEGATE',
  session: '',
  sessionChosen: false,
  agrees: false,
});

/** Who comes as public comes for a public talk; the gala's places belong to gala-service. See `SessionKind.java`. */
export function offered(sessions: DoorSession[], category: Category): DoorSession[] {
  return sessions.filter(
    ({ kind }) => kind !== 'GALA' && (category === 'DELEGATE' || kind === 'PUBLIC_TALK'),
  );
}

export function wishOf({ name, email, organisation, category, session }: Draft): Wish {
  return { name, email, organisation, category, session: session || undefined };
}
