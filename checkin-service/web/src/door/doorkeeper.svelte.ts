import type {
  DecidedScan,
  Direction,
  DoorSession,
  DoorView,
  Scan,
  UndoReason,
  Verdict,
} from '../contract/checkin';
import { uuid } from '@lanyard/web-kit';
import { isBadgeText } from './badges/badgeText';
import { BadgeReader, numberOf, type Presented } from './badges/badgeToken';
import { batteryOf } from './battery';
import { ConferenceClock } from './conferenceClock';
import { DeviceApi, sendScans } from './deviceApi';
import { keepPapers, papersOf, type Papers } from './enrolment/papers';
import { byName } from './find/byName';
import { ListKeeper } from './list/listKeeper';
import type { OwnWord, PhoneStore } from './phoneStore';
import { answerOf, RECENT_AT_MOST, withResult, withScan, withUndone, type RecentScan } from './recent';
import { decide, inWords, whereExpected } from './rule/phoneDecider';
import { Sender, type Sent } from './scans/sender';
import { Sightings, type Sighting } from './scans/sightings';
import { isAdmission } from './verdicts/face';
import { Screen, type Showing } from './verdicts/screen';
import { Signals } from './verdicts/signals';

export type Connection = 'unknown' | 'up' | 'no-network' | 'no-answer';

/** The door's sessions and numbers are asked for this often, and soon after every verdict. */
export const REFRESH_MILLIS = 10_000;
export const REFRESH_AFTER_VERDICT_MILLIS = 700;
/** How long the gentle word about a code that is no badge stays. */
export const NO_BADGE_STAYS_MILLIS = 3_500;

/** Somebody of the list. */
export interface Found {
  badgeNumber: string;
  name: string;
  /** Where they are expected now; it tells two of one name apart. */
  where?: string;
}

/** How a phone ends to be this door. */
export interface DoorkeeperEvents {
  signedOut(unsent: number): void;
  /** Another page has made the phone another door. */
  replaced(by: Papers): void;
}

/** What the page of an enrolled phone knows and does; the components only show it. */
export class Doorkeeper {
  view = $state.raw<DoorView | undefined>();
  clock = $state.raw(new ConferenceClock(0));
  connection = $state<Connection>('unknown');
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

  private readonly api: DeviceApi;
  private readonly sender: Sender;
  private readonly screen: Screen;
  private readonly lists: ListKeeper;
  private readonly badges = new BadgeReader();
  private readonly sightings = new Sightings(isBadgeText);
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;
  private noBadgeTimer: ReturnType<typeof setTimeout> | undefined;
  /** Scans of which the door heard no verdict of the service, and what the phone said by itself. */
  private unsent = new Map<string, Verdict | undefined>();
  /** As the service told it; what is shown counts on from there. */
  private told: DoorView | undefined;
  /** The badges of the last scans, in the memory of the page only: to let in, and to undo. */
  private readonly heldUp = new Map<string, string>();
  private closed = false;

  constructor(
    private readonly store: PhoneStore,
    readonly papers: Papers,
    private readonly ended: DoorkeeperEvents,
  ) {
    this.api = new DeviceApi(papers.credential);
    this.screen = new Screen({ shows: (showing) => this.show(showing) }, () => this.timeZone);
    this.sender = new Sender(store, (scans, credential) => this.send(scans, credential), {
      decided: (answers) => void this.decided(answers),
      setAside: (scanId) => this.setAside(scanId),
      reached: (how) => this.reached(how),
      signedOut: () => void this.revoked(),
    });
    const now = () => this.clock.nowMillis();
    this.lists = new ListKeeper(`${store.name}-list`, papers.device, papers.credential, now, {
      here: () => void this.walkAgain().catch(() => undefined),
      signedOut: () => void this.revoked(),
    });
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
      this.sender.nudge();
      this.lists.nudge();
      void this.refresh();
    };
    const offline = () => this.reached('unreachable');
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
    this.letGoOfPin();
    const scan: Scan = {
      scanId: uuid(),
      door: this.papers.door.id,
      badge,
      scannedAt: this.clock.nowIso(),
      direction: this.direction,
      ...(this.pinned === undefined ? {} : { session: this.pinned }),
      ...(letIn ? { letIn } : {}),
    };
    this.hold(scan.scanId, badge);
    this.noBadge = false;
    const own = await this.decide(scan);
    try {
      await this.store.keep(scan, this.papers.credential, own?.word);
    } catch {
      this.lists.list?.forget(scan.scanId);
      this.screen.notKept();
      return;
    }
    this.screen.badgeRead(scan.scanId, scan.direction, this.isConnected(), own?.answer);
    this.countHere(); // with the verdict: what is drawn before it holds it up
    this.recent = withScan(this.recent, { ...scan, result: { kind: 'waiting', own: own?.answer } });
    this.waiting += 1;
    this.sender.nudge();
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

  /** Who may be meant, by the list on this phone: with or without network. */
  find(typed: string): Found[] {
    const list = this.lists.list;
    if (!list) return [];
    return byName(list.everybody(), typed).map((badge) => ({
      badgeNumber: numberOf(badge.id),
      name: badge.name ?? '',
      where: whereExpected(list, badge, this.clock.nowMillis()),
    }));
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
    this.sightings.reset();
    this.screen.dismiss();
  }

  pin(session: string | undefined): void {
    this.pinned = session;
    this.sightings.reset();
  }

  dismiss(): void {
    this.screen.dismiss();
  }

  looked(): void {
    this.toLookAt = 0;
  }

  /** What was held up, as far as this phone can tell by itself. */
  private async presented(badge: string): Promise<Presented | undefined> {
    const head = this.lists.list?.head;
    return head && this.badges.read(badge, head.conference, head.keys).catch(() => undefined);
  }

  /** What this phone says by itself; from then on that is so for whoever comes next. */
  private async decide(scan: Scan): Promise<{ answer: DecidedScan; word: OwnWord } | undefined> {
    const presented = await this.presented(scan.badge);
    const list = this.lists.list;
    if (!list || !presented) return undefined;
    const { walkIns, lead } = this.view?.door ?? { walkIns: 'NEVER' as const, lead: false };
    const door = { name: this.papers.door.name, walkIns, lead };
    const { answer, overruled, passage } = decide(list, scan, presented, door);
    if (passage) list.pass(passage);
    const { verdict, session } = answer;
    return { answer, word: { verdict, session, overruled, passage, alone: !this.isConnected() } };
  }

  /** Without network the phone counts by itself who is inside. */
  private countHere(): void {
    const list = this.lists.list;
    if (!list || !this.view || this.isConnected()) return;
    const sessions = this.view.sessions.map((session) => {
      const number = list.numberOfSession(session.id);
      return number < 0 ? session : { ...session, inside: list.insideOf(number) };
    });
    this.view = { ...this.view, sessions };
  }

  private isConnected(): boolean {
    return this.connection === 'up' || (this.connection === 'unknown' && navigator.onLine);
  }

  private async remember(): Promise<void> {
    this.adopt(this.papers.view, new ConferenceClock(this.papers.aheadMillis));
    const kept = await this.store.all();
    this.waiting = kept.filter((scan) => !scan.setAside).length;
    this.recent = kept.reduce<RecentScan[]>((recent, scan) => {
      const kind = scan.setAside ? 'aside' : 'waiting';
      this.unsent.set(scan.scanId, undefined);
      return withScan(recent, { ...scan, result: { kind } });
    }, this.recent);
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
      const presented = await this.presented(badge);
      const list = this.lists.list;
      if (!list || !presented || !this.unsent.has(scanId)) continue;
      const answer = inWords(list, scanId, presented, own);
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

  private async refresh(): Promise<void> {
    clearTimeout(this.refreshTimer);
    try {
      const kept = await papersOf(this.store).catch(() => undefined);
      if (kept && kept.credential !== this.papers.credential) this.becomes(kept);
      else await this.lookAtDoor();
    } catch {
      // What the phone keeps cannot be read or written now; it may be at the next look.
    }
    this.refreshIn(REFRESH_MILLIS);
  }

  private async lookAtDoor(): Promise<void> {
    const read = await this.api.door();
    if (this.closed) return;
    switch (read.kind) {
      case 'read': {
        this.reached('answered');
        const clock = ConferenceClock.told(read.view.now, read.halfwayMillis);
        this.adopt(read.view, clock);
        await keepPapers(this.store, { ...this.papers, view: read.view, aheadMillis: clock.ahead });
        break;
      }
      case 'unchanged':
        this.reached('answered');
        this.view = this.told;
        break;
      case 'busy':
      case 'unreachable':
        this.reached(read.kind);
        break;
      case 'signed-out':
        await this.revoked();
        break;
    }
    if (this.connection === 'up') this.lists.follow();
    this.listFrom = this.lists.list?.fromMillis;
    if (this.connection === 'up') await this.report();
    this.letGoOfPin();
  }

  /** Others are let in by it: nobody may be told that a place is free while this phone keeps somebody to itself. */
  private async report(): Promise<void> {
    const sentAt = new Date().toISOString();
    const listFrom = this.listFrom === undefined ? {} : { listFrom: new Date(this.listFrom).toISOString() };
    await this.api.report({ waiting: this.waiting, sentAt, ...listFrom, ...(await batteryOf(navigator)) });
  }

  private refreshIn(millis: number): void {
    if (this.closed) return;
    clearTimeout(this.refreshTimer);
    this.refreshTimer = setTimeout(() => void this.refresh(), millis);
  }

  private adopt(view: DoorView | undefined, clock: ConferenceClock): void {
    if (view) this.view = this.told = view;
    this.clock = clock;
    this.letGoOfPin();
  }

  /** A session that is over, or not at this door any more, holds nobody up. */
  private letGoOfPin(): void {
    if (this.pinned === undefined || !this.view) return;
    const isOver = !this.session || Date.parse(this.session.endsAt) <= this.clock.nowMillis();
    if (isOver) this.pinned = undefined;
  }

  private reached(how: 'answered' | 'busy' | 'unreachable'): void {
    const wasUp = this.connection === 'up';
    this.connection =
      how === 'answered' ? 'up' : how === 'busy' && navigator.onLine ? 'no-answer' : 'no-network';
    if (this.connection !== 'up') this.screen.lost();
    else if (!wasUp) this.sender.nudge();
  }

  private async decided(answers: DecidedScan[]): Promise<void> {
    for (const answer of answers) {
      const own = this.unsent.get(answer.scanId);
      const late = this.unsent.delete(answer.scanId);
      const instead = own !== undefined && own !== answer.verdict ? own : undefined;
      if (late && (own === undefined ? !isAdmission(answer.verdict) : instead)) this.toLookAt += 1;
      this.recent = withResult(this.recent, answer.scanId, { kind: 'decided', answer, late, instead });
      this.lists.list?.settle(answer);
      this.screen.decided(answer);
    }
    this.waiting = await this.store.countWaiting();
    this.refreshIn(REFRESH_AFTER_VERDICT_MILLIS);
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
    const unsent = this.waiting;
    await this.lists.wipe();
    this.lists.close();
    await this.store.wipe(this.papers.credential).catch(() => undefined);
    const become = await papersOf(this.store).catch(() => undefined);
    if (become && become.credential !== this.papers.credential) this.ended.replaced(become);
    else this.ended.signedOut(unsent);
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
    clearTimeout(this.refreshTimer);
  }
}
