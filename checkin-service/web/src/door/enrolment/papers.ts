import type { DoorView } from '../../contract/checkin';
import { enrol } from '../deviceApi';
import type { PhoneStore } from '../phoneStore';

/** What makes this phone a door, and the door as it was last seen, so that the page opens without network. */
export interface Papers {
  device: string;
  credential: string;
  conference: string;
  door: { id: string; name: string };
  view?: DoorView;
  /** The conference clock's lead over this phone's clock. */
  aheadMillis: number;
}

const PAPER = 'papers';

export async function papersOf(store: PhoneStore): Promise<Papers | undefined> {
  return store.paper<Papers>(PAPER);
}

/** Keeps what is newer about the same door; a phone that another page has made another door meanwhile stays that. */
export async function keepPapers(store: PhoneStore, papers: Papers): Promise<void> {
  const kept = await papersOf(store);
  if (kept?.credential === papers.credential) await store.putPaper(PAPER, papers);
}

export type Enrolling =
  { kind: 'enrolled'; papers: Papers } | { kind: 'code-unusable' | 'unreachable' | 'busy' };

/** Makes this phone the door that the code was made for. */
export async function enrolPhone(store: PhoneStore, code: string, key: string): Promise<Enrolling> {
  const attempt = await enrol(code, key);
  if (attempt.kind !== 'enrolled') return attempt;
  const { device, credential, conference, doors } = attempt.enrolled;
  const [door] = doors;
  if (!door) return { kind: 'code-unusable' };
  const papers: Papers = { device, credential, conference, door, aheadMillis: 0 };
  await store.putPaper(PAPER, papers);
  // Asks the browser not to throw away scans when it wants room. It may say no.
  void navigator.storage?.persist?.().catch(() => undefined);
  return { kind: 'enrolled', papers };
}
