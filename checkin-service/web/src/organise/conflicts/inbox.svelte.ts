import type { Conflict, ConflictDecision } from '../../contract/checkin';
import { Polled } from '../polled.svelte';
import { checkin } from '../services';
import { below, open } from './order';

/** What doors did that does not fit together. */
export class Inbox extends Polled<Conflict[]> {
  /** Somebody has to look at these, the newest first. */
  readonly open = $derived(open(this.value ?? []));
  /** Nobody has to look at these any more, the last settled first. */
  readonly below = $derived(below(this.value ?? []));

  constructor(conference: string) {
    super(`/conferences/${encodeURIComponent(conference)}/conflicts`);
  }

  /** Says what it was. Fails as the service does. */
  async settle(conflict: string, decision: ConflictDecision, key: string): Promise<void> {
    await checkin.put(`${this.path}/${encodeURIComponent(conflict)}/settlement`, { decision }, { key });
    await this.refresh();
  }
}
