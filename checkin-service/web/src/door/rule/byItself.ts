import type { DecidedScan, DoorView, Scan } from '../../contract/checkin';
import { BadgeReader, numberOf, type Presented } from '../badges/badgeToken';
import type { Papers } from '../enrolment/papers';
import { byName } from '../find/byName';
import type { ListKeeper } from '../list/listKeeper';
import type { OwnWord } from '../phoneStore';
import { decide, inWords, letInByCode, whereExpected, type OwnDecision, type ThisDoor } from './phoneDecider';

/** Somebody of the list. */
export interface Found {
  badgeNumber: string;
  name: string;
  /** Where they are expected now; it tells two of one name apart. */
  where?: string;
}

/** What this phone says about a scan by itself: to staff, and to keep. */
export interface Own {
  answer: DecidedScan;
  word: OwnWord;
}

/** What the phone knows of its door besides the list. */
export interface Surroundings {
  view(): DoorView | undefined;
  /** Whether the service answers, and so decides. */
  isUp(): boolean;
  nowMillis(): number;
  /** Whom this phone has registered with that code, if anybody. */
  nameOf(code: string): string | undefined;
}

/** What the phone says by itself, by the list that it keeps. */
export class ByItself {
  private readonly badges = new BadgeReader();

  constructor(
    private readonly lists: ListKeeper,
    private readonly papers: Papers,
    private readonly around: Surroundings,
  ) {}

  /** Who may be meant, by the list on this phone: with or without network. */
  find(typed: string): Found[] {
    const list = this.lists.list;
    if (!list) return [];
    return byName(list.everybody(), typed).map((badge) => ({
      badgeNumber: numberOf(badge.id),
      name: badge.name ?? '',
      where: whereExpected(list, badge, this.around.nowMillis()),
    }));
  }

  /** How many the room holds, by the list on this phone. */
  seatsOfRoom(name: string): number | undefined {
    return this.lists.list?.head.rooms.find((room) => room.name === name)?.seats;
  }

  /** How many are still expected in each session, by its id; nothing without a list. */
  expected(): ReadonlyMap<string, number> {
    const list = this.lists.list;
    return new Map(list?.expected().map((count, session) => [list.session(session)?.id ?? '', count]));
  }

  /** What was held up, as far as this phone can tell by itself. */
  private async presented(badge: string): Promise<Presented | undefined> {
    const head = this.lists.list?.head;
    return head && this.badges.read(badge, head.conference, head.keys).catch(() => undefined);
  }

  /** What this phone says by itself; from then on that is so for whoever comes next. */
  async decide(scan: Scan): Promise<Own | undefined> {
    const presented = await this.presented(scan.badge);
    const list = this.lists.list;
    if (!list || !presented) return undefined;
    return this.said(scan, decide(list, scan, presented, this.door), !this.around.isUp());
  }

  /** Who was registered at this door without the service comes in by this phone's word, whatever it hears later. */
  async letInByCode(scan: Scan): Promise<Own | undefined> {
    const presented = await this.presented(scan.badge);
    const list = this.lists.list;
    const isListed = list && list.numberOfSession(scan.session ?? '') >= 0;
    if (isListed && presented) return this.said(scan, letInByCode(list, scan, presented, this.door), true);
    const { scanId, session } = scan;
    const here = this.around.view()?.sessions.find(({ id }) => id === session);
    const answer: DecidedScan = {
      scanId,
      verdict: 'provisional',
      session,
      sessionTitle: here?.title,
      handedOut: true,
    };
    return this.said(scan, { answer }, true);
  }

  private said(scan: Scan, { answer, overruled, passage }: OwnDecision, alone: boolean): Own {
    if (passage) this.lists.list?.pass(passage);
    const { verdict, session } = answer;
    return { answer: this.named(answer, scan.badge), word: { verdict, session, overruled, passage, alone } };
  }

  /** Whom this phone registered is on no list yet. */
  private named(answer: DecidedScan, badge: string): DecidedScan {
    const name = answer.name ?? this.around.nameOf(badge);
    return name !== undefined && answer.verdict !== 'not-ours' ? { ...answer, name } : answer;
  }

  private get door(): ThisDoor {
    const { walkIns, lead } = this.around.view()?.door ?? { walkIns: 'NEVER' as const, lead: false };
    return { name: this.papers.door.name, walkIns, lead };
  }

  /** What it said of a scan before, in words; nothing when it cannot tell who it was. */
  async again(scanId: string, badge: string, word: OwnWord): Promise<DecidedScan | undefined> {
    const presented = await this.presented(badge);
    const list = this.lists.list;
    return list && presented ? this.named(inWords(list, scanId, presented, word), badge) : undefined;
  }

  /** The door's sessions with who is inside by this phone's count. */
  counted(view: DoorView): DoorView {
    const list = this.lists.list;
    if (!list) return view;
    const sessions = view.sessions.map((session) => {
      const number = list.numberOfSession(session.id);
      return number < 0 ? session : { ...session, inside: list.insideOf(number) };
    });
    return { ...view, sessions };
  }
}
