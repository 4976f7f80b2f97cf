import type { Note } from '../../contract/checkin';
import { Polled } from '../polled.svelte';
import { checkin } from '../services';

/** What doors have written to the organisers. */
export class NoteBox extends Polled<Note[]> {
  /** Nobody has taken care of these, the last told first. */
  readonly open = $derived((this.value ?? []).filter(({ doneAt }) => !doneAt));
  /** The last that was done stands first. */
  readonly done = $derived(
    (this.value ?? [])
      .filter(({ doneAt }) => doneAt)
      .sort((one, other) => other.doneAt!.localeCompare(one.doneAt!)),
  );

  constructor(conference: string) {
    super(`/conferences/${encodeURIComponent(conference)}/notes`);
  }

  /** Says whether somebody has taken care of it. Fails as the service does. */
  async setDone(note: string, done: boolean, key: string): Promise<void> {
    await checkin.put(`${this.path}/${encodeURIComponent(note)}/done`, { done }, { key });
    await this.refresh();
  }

  /** Has it forgotten. Fails as the service does. */
  async erase(note: string, key: string): Promise<void> {
    await checkin.delete(`${this.path}/${encodeURIComponent(note)}`, { key });
    await this.refresh();
  }
}
