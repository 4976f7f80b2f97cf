import type {
  DecidedScan,
  DeviceReport,
  Direction,
  DoorSession,
  DoorView,
  Scan,
  UndoReason,
  Verdict,
} from '../contract/checkin';
import { uuid } from '@lanyard/web-kit';
import { isBadgeText } from './badges/badgeText';
import { isHandedOut } from './badges/handedOut';
import { app } from './app';
import { batteryOf } from './battery';
import type { ConferenceClock } from './conferenceClock';
import { Contact, type Connection } from './contact.svelte';
import { sendScans } from './deviceApi';
import { papersOf, type Papers } from './enrolment/papers';
import { ListKeeper } from './list/listKeeper';
import { Notes } from './notes/notes.svelte';
import { Outbox } from './outbox/outbox';
import type { PhoneStore } from './phoneStore';
import { answerOf, RECENT_AT_MOST, withResult, withScan, withUndone, type RecentScan } from './recent';
import { ByItself, type Own } from './rule/byItself';
import { Registrar } from './registering/registrar.svelte';
import { Sender, type Sent } from './scans/sender';
import { Sightings, type Sighting } from './scans/sightings';
import { isAdmission } from './verdicts/face';
import { Screen, type Showing } from './verdicts/screen';
import { Signals } from './verdicts/signals';
import { keepShift, shiftOf } from './ways/ways.svelte';

/** The door's numbers are asked for again soon after every verdict. */
export const REFRESH_AFTER_VERDICT_MILLIS = 700;
/** How long the gentle word about a code that is no badge stays. */
export const NO_BADGE_STAYS_MILLIS = 3_500;

/** How a phone ends to be this door. */
export interface DoorkeeperEvents {
  /** @param errands what else was not sent: registrations and notes */
  signedOut(unsent: number, errands: number): void;
  /** Another page has made the phone another door. */
  replaced(by: Papers): void;
}

/** What the page of an enrolled phone knows and does; the components only show it. */
export class Doorkeeper {
  waiting = $state(0);
  showing = $state.raw<Showing>({ kind: 'nothing' });
  recent = $state.raw<RecentScan[]>([]);
  direction = $state<Direction>('IN');
  pinned = $state<string | undefined>();
  /** Set for a moment when something else than a badge was held up. */
  noBadge = $state(false);
  /** Scans that turned out, once sent, other than the door had thought, and nobody has looked yet. */
  toLookAt = $state(0);
  /** From when the list is by which the phone can decide by itself, conference time; nothing when it cannot. */
  listFrom = $state<number | undefined>();

  readonly signals = new Signals();
  /** Registers whoever walks in. */
  readonly registrar: Registrar;
  /** What is written to the organiser. */
  readonly notes: Notes;

  private readonly contact: Contact;
  private readonly outbox: Outbox;
  private readonly sender: Sender;
  private readonly screen: Screen;
  private readonly lists: ListKeeper;
  /** What this phone says without the service. */
  readonly byItself: ByItself;
  private readonly sightings = new Sightings(isBadgeText);
  private noBadgeTimer: ReturnType<typeof setTimeout> | undefined;
  /** Scans of which the door heard no verdict of the service, and what the phone said by itself. */
  private unsent = new Map<string, Verdict | undefined>();
  /** The badges of the last scans, in the memory of the page only: to let in, and to undo. */
  private readonly heldUp = new Map<string, string>();
  private closed = false;

  constructor(
    private readonly store: PhoneStore,
    readonly papers: Papers,
    private readonly ended: DoorkeeperEvents,
  ) {
    const shift = shiftOf(papers.device);
    if (shift) [this.direction, this.pinned] = [shift.direction, shift.pinned];
    this.contact = new Contact(store, papers, () => this.report(), {
      found: () => this.sendAll(),
      lost: () => this.screen.lost(),
      asked: () => this.asked(),
      signedOut: () => void this.revoked(),
      replaced: (by) => this.becomes(by),
    });
    this.screen = new Screen({ shows: (showing) => this.show(showing) }, () => this.timeZone);
    this.sender = new Sender(
      store,
      (scans, credential) => this.send(scans, credential),
      {
        decided: (answers) => void this.decided(answers),
        setAside: (scanId) => this.setAside(scanId),
        reached: (how) => this.contact.reached(how),
        signedOut: () => void this.revoked(),
      },
      () => this.registrar.unanswered(),
    );
    this.outbox = new Outbox(`${store.name}-outbox`);
    this.notes = new Notes(this.outbox, papers, () => void this.revoked());
    this.registrar = new Registrar(this.outbox, store, papers, {
      isUp: () => this.contact.isUp,
      isKnown: (badge) => (this.lists.list?.badge(badge)?.issue ?? 0) > 0,
      comesIn: (code, session) =>
        this.present(this.scanOf(code, { direction: 'IN', ...(session && { session }) })),
      letIn: (code, session) =>
        this.present(this.scanOf(code, { direction: 'IN', session }), (scan) =>
          this.byItself.letInByCode(scan),
        ),
      look: () => (this.toLookAt += 1),
      answered: () => this.sender.nudge(),
    });
    const now = () => this.clock.nowMillis();
    this.lists = new ListKeeper(`${store.name}-list`, papers.device, papers.credential, now, {
      here: () => void this.walkAgain().catch(() => undefined),
      signedOut: () => void this.revoked(),
    });
    this.byItself = new ByItself(this.lists, papers, {
      view: () => this.view,
      isUp: () => this.contact.isUp,
      nowMillis: now,
      nameOf: (code) => this.registrar.registered.find((one) => one.code === code)?.name,
    });
  }

  get view(): DoorView | undefined {
    return this.contact.view;
  }

  get clock(): ConferenceClock {
    return this.contact.clock;
  }

  get connection(): Connection {
    return this.contact.connection;
  }

  get timeZone(): string {
    return this.view?.conference.timeZone ?? 'UTC';
  }

  get hasList(): boolean {
    return this.listFrom !== undefined;
  }

  get session(): DoorSession | undefined {
    return this.view?.sessions.find(({ id }) => id === this.pinned);
  }

  /** @returns what ends it */
  open(): () => void {
    const retry = () => {
      this.sendAll();
      this.lists.nudge();
      void this.contact.refresh();
    };
    const offline = () => this.contact.reached('unreachable');
    const visible = () => document.visibilityState === 'visible' && retry();
    addEventListener('online', retry);
    addEventListener('offline', offline);
    document.addEventListener('visibilitychange', visible);
    void this.remember()
      .catch(() => undefined)
      .then(retry);
    return () => {
      this.end();
      this.lists.close();
      this.outbox.close();
      this.screen.dismiss();
      clearTimeout(this.noBadgeTimer);
      removeEventListener('online', retry);
      removeEventListener('offline', offline);
      document.removeEventListener('visibilitychange', visible);
    };
  }

  /** The camera saw this. */
  see(sightings: Sighting[]): void {
    const text = this.sightings.look(sightings, performance.now());
    if (text === undefined) return;
    if (isBadgeText(text)) void this.scan(text);
    else this.noteNoBadge();
  }

  /** Somebody holds up, or staff typed, this badge. It is on the phone before anything is said or sent. */
  async scan(badge: string, letIn = false): Promise<void> {
    await this.present(this.scanOf(badge, letIn ? { letIn } : {}));
  }

  private scanOf(badge: string, more: Partial<Scan>): Scan {
    this.letGoOfPin();
    return {
      scanId: uuid(),
      door: this.papers.door.id,
      badge,
      scannedAt: this.clock.nowIso(),
      direction: this.direction,
      ...(this.pinned === undefined ? {} : { session: this.pinned }),
      ...more,
    };
  }

  /** @returns the id of the scan; nothing when the phone could not keep it */
  private async present(
    scan: Scan,
    decide: (scan: Scan) => Promise<Own | undefined> = (asked) => this.byItself.decide(asked),
  ): Promise<string | undefined> {
    this.hold(scan.scanId, scan.badge);
    this.noBadge = false;
    const own = await decide(scan);
    try {
      await this.store.keep(scan, this.papers.credential, own?.word);
    } catch {
      this.lists.list?.forget(scan.scanId);
      this.screen.notKept();
      return undefined;
    }
    const asks = this.contact.isUp && !own?.word.alone;
    this.screen.badgeRead(scan.scanId, scan.direction, asks, own?.answer);
    this.countHere(); // with the verdict: what is drawn before it holds it up
    this.recent = withScan(this.recent, { ...scan, result: { kind: 'waiting', own: own?.answer } });
    this.waiting += 1;
    this.sender.nudge();
    return scan.scanId;
  }

  private hold(scanId: string, badge: string): void {
    this.heldUp.set(scanId, badge);
    const [oldest] = this.heldUp.keys();
    if (this.heldUp.size > RECENT_AT_MOST && oldest !== undefined) this.heldUp.delete(oldest);
  }

  /** Whoever is on the screen is let in against the verdict, as far as that may be: the same badge, scanned again. */
  async letIn(): Promise<void> {
    const badge = this.showing.kind === 'face' ? this.heldUp.get(this.showing.scanId) : undefined;
    if (badge !== undefined) await this.scan(badge, true);
  }

  /** Whether that scan counted somebody, and can be taken back: by this page, until it is reloaded. */
  canUndo(scan: RecentScan): boolean {
    const verdict = answerOf(scan)?.verdict;
    const counted = verdict !== undefined && verdict !== 'undone' && isAdmission(verdict);
    return counted && !scan.undone && this.heldUp.has(scan.scanId);
  }

  /** Takes a scan back. Sent after it, so that it is known by then. */
  async undo(scan: RecentScan, reason: UndoReason): Promise<void> {
    const { scanId, direction } = scan;
    const badge = this.heldUp.get(scanId);
    if (badge === undefined) return;
    const undo: Scan = {
      scanId: uuid(),
      door: this.papers.door.id,
      badge,
      scannedAt: this.clock.nowIso(),
      direction,
      undo: { scanId, reason },
    };
    try {
      await this.store.keep(undo, this.papers.credential);
    } catch {
      this.screen.notKept();
      return;
    }
    this.lists.list?.forget(scanId);
    this.countHere();
    const own: DecidedScan = { ...answerOf(scan), scanId: undo.scanId, verdict: 'undone' };
    this.recent = withScan(withUndone(this.recent, scanId), { ...undo, result: { kind: 'waiting', own } });
    this.waiting += 1;
    this.sender.nudge();
  }

  /** Something was held up or typed that is no badge: nobody's fault, so it is only said. */
  noteNoBadge(): void {
    this.noBadge = true;
    clearTimeout(this.noBadgeTimer);
    this.noBadgeTimer = setTimeout(() => (this.noBadge = false), NO_BADGE_STAYS_MILLIS);
  }

  turn(direction: Direction): void {
    if (direction === this.direction) return;
    this.direction = direction;
    this.keepShift();
    this.sightings.reset();
    this.screen.dismiss();
  }

  pin(session: string | undefined): void {
    this.pinned = session;
    this.keepShift();
    this.sightings.reset();
  }

  private keepShift(): void {
    keepShift(this.papers.device, this);
  }

  dismiss(): void {
    this.screen.dismiss();
  }

  looked(): void {
    this.toLookAt = 0;
  }

  /** Without network the phone counts by itself who is inside. */
  private countHere(): void {
    const view = this.contact.view;
    if (view && !this.contact.isUp) this.contact.view = this.byItself.counted(view);
  }

  private async remember(): Promise<void> {
    this.contact.remember();
    this.letGoOfPin();
    const kept = await this.store.all();
    this.waiting = kept.filter((scan) => !scan.setAside).length;
    this.recent = kept.reduce<RecentScan[]>((recent, scan) => {
      const kind = scan.setAside ? 'aside' : 'waiting';
      this.unsent.set(scan.scanId, undefined);
      return withScan(recent, { ...scan, result: { kind } });
    }, this.recent);
    await Promise.all([this.registrar.open(), this.notes.open()]).catch(() => undefined);
    await this.lists.open();
    await this.walkAgain();
  }

  /** What the phone has said of the scans that it keeps holds when the list was read again, too. */
  private async walkAgain(): Promise<void> {
    this.listFrom = this.lists.list?.fromMillis;
    for (const { scanId, badge, setAside, own } of await this.store.all()) {
      if (setAside || !own || !this.unsent.has(scanId)) continue;
      if (own.passage) this.lists.list?.pass(own.passage);
      this.unsent.set(scanId, own.verdict);
      const answer = await this.byItself.again(scanId, badge, own);
      if (!answer || !this.unsent.has(scanId)) continue;
      this.recent = withResult(this.recent, scanId, { kind: 'waiting', own: answer });
    }
    this.countHere();
  }

  /** What was scanned at a door that the phone was before and may not be sent any more is refused, not this phone. */
  private async send(scans: Scan[], credential: string): Promise<Sent> {
    const sent = await sendScans(scans, credential);
    const isOurs = credential === this.papers.credential;
    return sent.kind === 'signed-out' && !isOurs ? { kind: 'refused', reason: 'revoked' } : sent;
  }

  private asked(): void {
    if (this.connection === 'up') this.lists.follow();
    if (this.connection === 'up') this.registrar.nudge();
    this.listFrom = this.lists.list?.fromMillis;
    this.letGoOfPin();
  }

  private sendAll(): void {
    this.sender.nudge();
    this.registrar.nudge();
    this.notes.nudge();
  }

  /** What waits besides scans. */
  private countErrands(): Promise<number> {
    return this.outbox.countWaiting().catch(() => 0);
  }

  private async report(): Promise<DeviceReport> {
    const sentAt = new Date().toISOString();
    const listFrom = this.listFrom === undefined ? {} : { listFrom: new Date(this.listFrom).toISOString() };
    return {
      waiting: this.waiting + (await this.countErrands()),
      sentAt,
      ...(app === undefined ? {} : { app }),
      ...listFrom,
      ...(await batteryOf(navigator)),
    };
  }

  /** A session that is over, or not at this door any more, holds nobody up. */
  private letGoOfPin(): void {
    if (this.pinned === undefined || !this.view) return;
    const isOver = !this.session || Date.parse(this.session.endsAt) <= this.clock.nowMillis();
    if (!isOver) return;
    this.pinned = undefined;
    this.keepShift();
  }

  private async decided(answers: DecidedScan[]): Promise<void> {
    for (const told of answers) {
      const answer = this.seen(told);
      const own = this.unsent.get(answer.scanId);
      const late = this.unsent.delete(answer.scanId);
      const instead = own !== undefined && own !== answer.verdict ? own : undefined;
      if (late && (own === undefined ? !isAdmission(answer.verdict) : instead)) this.toLookAt += 1;
      this.recent = withResult(this.recent, answer.scanId, { kind: 'decided', answer, late, instead });
      this.lists.list?.settle(answer);
      this.screen.decided(answer);
    }
    this.waiting = await this.store.countWaiting();
    this.contact.refreshIn(REFRESH_AFTER_VERDICT_MILLIS);
  }

  /** The service tells only that nobody is known by it; what it was, this phone has seen. */
  private seen(answer: DecidedScan): DecidedScan {
    const badge = this.heldUp.get(answer.scanId) ?? '';
    return isHandedOut(badge) ? { ...answer, handedOut: true } : answer;
  }

  private setAside(scanId: string): void {
    this.waiting = Math.max(0, this.waiting - 1);
    this.recent = withResult(this.recent, scanId, { kind: 'aside' });
    this.lists.list?.forget(scanId);
    this.toLookAt += 1;
  }

  private show(showing: Showing): void {
    const before = this.showing;
    this.showing = showing;
    if (showing.kind !== 'face') return;
    if (before.kind === 'face' && before.face === showing.face) return;
    if (showing.unsent) this.unsent.set(showing.scanId, showing.own);
    this.signals.give(showing.face.tone);
  }

  private async revoked(): Promise<void> {
    if (this.closed) return;
    this.end();
    const [unsent, errands] = [this.waiting, await this.countErrands()];
    await this.outbox.wipe(this.papers.credential).catch(() => undefined);
    this.outbox.close();
    await this.lists.wipe();
    this.lists.close();
    await this.store.wipe(this.papers.credential).catch(() => undefined);
    const become = await papersOf(this.store).catch(() => undefined);
    if (become && become.credential !== this.papers.credential) this.ended.replaced(become);
    else this.ended.signedOut(unsent, errands);
  }

  private becomes(other: Papers): void {
    if (this.closed) return;
    this.end();
    this.lists.close();
    this.ended.replaced(other);
  }

  private end(): void {
    this.closed = true;
    this.sender.stop();
    this.registrar.close();
    this.notes.close();
    this.contact.close();
  }
}
