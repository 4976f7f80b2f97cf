import { uuid } from '@lanyard/web-kit';
import { bearing, busy, exchange, isSignedOut, problemOf } from '../deviceApi';
import type { Papers } from '../enrolment/papers';
import { Courier, type Brought } from '../outbox/courier';
import type { Errand, Outbox } from '../outbox/outbox';

export const LONGEST_NOTE = 500;

interface Note {
  noteId: string;
  text: string;
  /** Conference time. */
  writtenAt: string;
}

/** What somebody at this door wrote to the organiser. */
export interface Written {
  id: string;
  text: string;
  writtenAt: string;
  state: 'kept' | 'sent' | 'refused';
}

const KIND = 'note';
/** What is wrong with the note itself; anything else may pass, and it is sent again. */
const ABOUT_THE_NOTE = new Set([400, 413, 422]);

/** Notes to the organiser: kept on the phone until they are sent. */
export class Notes {
  /** In the memory of the page only; what is not sent yet is in the outbox, too. Newest first. */
  written = $state.raw<Written[]>([]);

  private readonly courier: Courier<Note, undefined>;

  /** @param signedOut the phone is not the door of its papers any more */
  constructor(
    private readonly outbox: Outbox,
    private readonly papers: Papers,
    private readonly signedOut: () => void,
  ) {
    this.courier = new Courier(outbox, KIND, (errand, credential) => this.bring(errand, credential), {
      taken: ({ id }) => this.becomes(id, 'sent'),
      refused: async ({ id }, reason) => {
        await this.outbox.setAside(id, reason);
        this.becomes(id, 'refused');
      },
    });
  }

  /** What the phone has kept. */
  async open(): Promise<void> {
    const kept = await this.outbox.all<Note>(KIND, this.papers.credential);
    const written = kept.map(({ id, content: { text, writtenAt }, setAside }) => {
      return { id, text, writtenAt, state: setAside ? 'refused' : 'kept' } satisfies Written;
    });
    this.written = [...written.reverse(), ...this.written];
  }

  nudge(): void {
    this.courier.nudge();
  }

  close(): void {
    this.courier.stop();
  }

  /** @throws when the phone has no room to keep it */
  async write(text: string, writtenAt: string): Promise<void> {
    const id = uuid();
    const content = { noteId: id, text: text.trim(), writtenAt };
    await this.outbox.keep({ id, kind: KIND, key: id, content }, this.papers.credential);
    this.written = [{ id, text: content.text, writtenAt, state: 'kept' }, ...this.written];
    this.courier.nudge();
  }

  private becomes(id: string, state: Written['state']): void {
    this.written = this.written.map((note) => (note.id === id ? { ...note, state } : note));
  }

  private async bring({ key, content }: Errand<Note>, credential: string): Promise<Brought<Note, undefined>> {
    const answer = await exchange('/door/notes', {
      method: 'POST',
      headers: { ...bearing(credential), 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(content),
    });
    if (!answer) return { kind: 'unreachable' };
    if (answer.status === 204) return { kind: 'taken', answer: undefined };
    if (answer.ok) return { kind: 'unreachable' }; // a hotel's sign-in page
    if (await isSignedOut(answer)) {
      // what was written at a door that the phone was before goes no more; this phone goes on
      if (credential !== this.papers.credential) return { kind: 'refused', reason: 'revoked' };
      this.signedOut();
      return busy(answer);
    }
    const isRefused = ABOUT_THE_NOTE.has(answer.status) && (await problemOf(answer)) !== undefined;
    return isRefused ? { kind: 'refused', reason: 'malformed' } : busy(answer);
  }
}
