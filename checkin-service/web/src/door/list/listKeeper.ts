import type { ListAnswer } from '../../contract/checkin';
import { DoorList, PARTS, partOf } from './doorList';
import { ListLink } from './listLink';
import { ListShelf } from './listShelf';

/** What was told is on the phone this much later: a rush is written now and then, not every time. */
export const WRITTEN_AFTER_MILLIS = 2_000;

export interface ListKeeperEvents {
  /** Where there was none, there is a list now. */
  here(): void;
  signedOut(): void;
}

/** The list of this phone: read from its shelf at once, kept current by the link, gone when its time is over. */
export class ListKeeper {
  private kept: DoorList | undefined;
  private shelf: ListShelf | undefined;
  private changed = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing = Promise.resolve();
  private closed = false;
  private following = false;
  private readonly link: ListLink;

  /**
   * @param name of the database
   * @param owner the phone as this door
   * @param now conference time
   */
  constructor(
    private readonly name: string,
    private readonly owner: string,
    credential: string,
    private readonly now: () => number,
    private readonly events: ListKeeperEvents,
  ) {
    this.link = new ListLink(credential, () => this.kept?.position, {
      told: (list) => this.told(list),
      stillThere: () => this.heard(),
      signedOut: () => events.signedOut(),
    });
  }

  /** Resolves once what the phone has kept can be used. */
  async open(): Promise<void> {
    try {
      this.shelf = await ListShelf.open(this.name, this.owner);
      const list = await this.shelf.read(this.now());
      if (list && !this.kept && !this.closed) this.kept = new DoorList(list);
    } catch {
      // Without a shelf the list is in memory only.
    }
    if (this.closed) this.shelf?.close();
  }

  /** Keeps the list current. Not before the conference's time is known: by a wrong clock a list may seem expired. */
  follow(): void {
    if (!this.closed && !this.following) this.link.open();
    this.following = true;
  }

  /** The list, unless it has expired: then it is gone for good. */
  get list(): DoorList | undefined {
    if (this.kept && this.now() >= Date.parse(this.kept.head.expiresAt)) void this.wipe();
    return this.kept;
  }

  private heard(): void {
    if (this.kept) this.kept.fromMillis = this.now();
  }

  nudge(): void {
    this.link.nudge();
  }

  private told(told: ListAnswer): void {
    const before = this.list;
    const wasCurrent = before?.current;
    if (this.now() >= Date.parse((told.head ?? before?.head)?.expiresAt ?? '')) return;
    this.kept = DoorList.after(before, told);
    this.heard();
    const parts = told.whole
      ? Array.from({ length: PARTS }, (_, part) => part)
      : told.badges.map(({ id }) => partOf(id));
    parts.forEach((part) => this.changed.add(part));
    if (!before && this.kept) this.events.here();
    if (parts.length === 0 && !told.head && told.current === wasCurrent) return;
    this.timer ??= setTimeout(() => void this.write(), WRITTEN_AFTER_MILLIS);
  }

  private async write(): Promise<void> {
    this.timer = undefined;
    const { kept, shelf, changed } = this;
    if (!kept || !shelf || this.closed) return;
    this.changed = new Set();
    this.writing = this.writing
      .then(() => (this.kept === kept && !this.closed ? shelf.write(kept, changed) : undefined))
      .catch(() => changed.forEach((part) => this.changed.add(part))); // written with the next change
    await this.writing;
  }

  /** The phone is this door no more, or the conference is over. */
  async wipe(): Promise<void> {
    this.kept = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.writing;
    await this.shelf?.wipe().catch(() => undefined);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.link.close();
    void this.writing.then(() => this.shelf?.close());
  }
}
