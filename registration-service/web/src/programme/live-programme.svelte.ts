import { ConferenceClock, ConferenceTime, Live, language } from '@lanyard/web-kit';
import { liveSeatsUrl, programme as ask } from '../api/registration';
import type { LiveSeats, Programme, Session } from '../api/types';

/** A conference's programme with its clock, the seats moving as people register. */
export class LiveProgramme {
  programme = $state.raw<Programme | undefined>();
  failure = $state.raw<unknown>();
  readonly clock = new ConferenceClock();
  #live = $state.raw<Live<LiveSeats> | undefined>();

  constructor(readonly conference: string) {
    void this.load();
  }

  get time(): ConferenceTime | undefined {
    return this.#time;
  }
  #time = $derived(this.programme && new ConferenceTime(this.programme.timeZone, language.locale));

  get liveState() {
    return this.#live?.state ?? 'connecting';
  }

  /** The sessions with the newest seats. */
  get sessions(): Session[] {
    return this.#sessions;
  }
  #sessions = $derived.by(() => {
    const seats = new Map(this.#live?.value?.sessions.map((session) => [session.id, session]));
    return (this.programme?.sessions ?? []).map((session) => ({ ...session, ...seats.get(session.id) }));
  });

  async load(): Promise<void> {
    this.failure = undefined;
    try {
      const programme = await ask(this.conference);
      this.programme = programme;
      this.clock.set(programme.now);
      this.#live ??= new Live<LiveSeats>(liveSeatsUrl(this.conference), 'seats');
    } catch (error) {
      this.failure = error;
    }
  }

  /** To be called in an effect: takes over the conference's time from what came last. */
  followClock(): void {
    const now = this.#live?.value?.now;
    if (now) this.clock.set(now);
  }

  stop(): void {
    this.#live?.stop();
    this.clock.stop();
  }
}
