import { ConferenceClock, ConferenceTime, Live, Problem } from '@lanyard/web-kit';
import { conferences, headcount, liveHeadcount, staff } from '../api/gala';
import type { Headcount, Staff } from '../api/types';

/** The headcount of one conference, moving by itself. */
export class Headcounts {
  conference = $state<string | undefined>();
  role = $state<Staff['role'] | undefined>();
  failure = $state<unknown>();
  readonly clock = new ConferenceClock();
  #live = $state.raw<Live<Headcount> | undefined>();
  #first = $state.raw<Headcount | undefined>();

  readonly now = $derived(this.#live?.value ?? this.#first);
  readonly state = $derived(this.#live?.state ?? 'connecting');
  readonly time = $derived(this.now?.dinner ? new ConferenceTime(this.now.dinner.timeZone) : undefined);

  constructor() {
    void this.load();
  }

  stop(): void {
    this.#live?.stop();
    this.clock.stop();
  }

  /** Says in an effect what time it is, whenever the service did. */
  followClock(): void {
    if (this.now) this.clock.set(this.now.now);
  }

  async load(): Promise<void> {
    this.failure = undefined;
    try {
      this.role = (await staff()).role;
      this.conference ??= new URLSearchParams(location.search).get('c') ?? (await conferences())[0]?.id;
      if (this.conference === undefined) throw new Problem('not-found', 404, 'No conference', undefined, []);
      this.#first = await headcount(this.conference);
      this.#live ??= new Live<Headcount>(liveHeadcount(this.conference), 'headcount');
    } catch (error) {
      this.failure = error;
    }
  }
}
