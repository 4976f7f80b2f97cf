import { uuid } from '@lanyard/web-kit';
import type { Category, WalkedIn, WalkIn } from '../../contract/registration';
import { base64url, numberOf } from '../badges/badgeToken';
import { handedOutCode } from '../badges/handedOut';
import type { Papers } from '../enrolment/papers';
import { Courier, type Brought } from '../outbox/courier';
import type { Errand, Outbox } from '../outbox/outbox';
import type { PhoneStore } from '../phoneStore';
import { consentVersion, register, type Refusal } from './registrationApi';
import { isAboutSession, wordsFor, type FieldName } from './words';

/** Whoever stands at the door waits no longer for the service: then the phone registers them by itself. */
export const PATIENCE_MILLIS = 3_000;
/** A new badge is on the phone's list soon after; a door that it is shown to earlier would not know it. */
export const KNOWN_WITHIN_MILLIS = 2_000;
const KNOWN_LOOK_MILLIS = 50;
/** The privacy notice hardly ever changes on the day. */
const LEARNED_AGAIN_MILLIS = 10 * 60_000;

/** What staff ask for. */
export interface Wish {
  name: string;
  email: string;
  organisation: string;
  category: Category;
  /** The session that is on at this door, if any. */
  session: string | undefined;
}

/** Somebody whom this phone has registered. */
export interface RegisteredHere {
  id: string;
  name: string;
  /** What the code to be handed out says. */
  code: string;
  number: string;
  /** `sent` when registration-service has them, `kept` while only this phone has, `refused` when a person has to look. */
  state: 'sent' | 'kept' | 'refused';
  /** Why it is refused, or what became otherwise. */
  words?: string;
  /** The scan by which they came in. */
  scanId?: string;
}

export type Outcome =
  { kind: 'registered'; here: RegisteredHere } | { kind: 'refused'; field?: FieldName; words: string };

/** What stands in the outbox about somebody who registers. */
interface Registration extends WalkIn {
  /** The session that they came for, where they had to be registered without it. */
  without?: string;
}

/** What the registrar needs of the door. */
export interface AtThisDoor {
  isUp(): boolean;
  /** Whether this phone's list knows the badge with this id (base64url). */
  isKnown(badge: string): boolean;
  /** Lets in by a badge, as if it was held up. */
  comesIn(code: string, session: string | undefined): Promise<string | undefined>;
  /** Lets in by this phone's own word. */
  letIn(code: string, session: string): Promise<string | undefined>;
  /** Something was refused later: somebody should look. */
  look(): void;
  /** A code that was handed out waits for its registration no longer. */
  answered(): void;
}

const KIND = 'registration';
const PAPER = 'registering';

/** Registers people at the door: with the service while they wait, without it by a code that is settled later. */
export class Registrar {
  /** In the memory of the page only; what is not sent yet is in the outbox, too. Newest first. */
  registered = $state.raw<RegisteredHere[]>([]);
  /** The version of the privacy notice; nothing until it was read. */
  consent = $state<string | undefined>();

  private readonly courier: Courier<Registration, WalkedIn>;
  /** Whoever stands at the door now, and what to do with the answer. */
  private readonly waitsFor = new Map<string, (brought: Brought<never, WalkedIn>) => void>();
  private learnedAtMillis = -Infinity;

  constructor(
    private readonly outbox: Outbox,
    private readonly store: PhoneStore,
    private readonly papers: Papers,
    private readonly door: AtThisDoor,
  ) {
    this.courier = new Courier(outbox, KIND, (errand, credential) => this.bring(errand, credential), {
      taken: ({ id, content }, answer) => this.taken(id, content, answer),
      refused: ({ id }, reason) => this.refused(id, reason),
    });
  }

  /** What the phone has kept of it. */
  async open(): Promise<void> {
    const kept = await this.store.paper<{ consent: string }>(PAPER);
    this.consent ??= kept?.consent;
    const errands = await this.outbox.all<Registration>(KIND, this.papers.credential);
    for (const errand of errands) {
      if (this.registered.some(({ id }) => id === errand.id)) continue;
      const here = registeredHere(errand.id, errand.content);
      this.put(errand.setAside ? { ...here, ...refusedBy(errand.setAside) } : here);
    }
  }

  /** There is network. */
  nudge(): void {
    this.courier.nudge();
    void this.learn();
  }

  close(): void {
    this.courier.stop();
  }

  /** @throws when the phone has no room to keep it */
  async register(wish: Wish): Promise<Outcome> {
    if (this.consent === undefined) await this.learn();
    if (this.consent === undefined) {
      const words = 'This phone has not read the privacy notice yet; it needs the network once for that.';
      return { kind: 'refused', field: 'consent', words };
    }
    const errand: Errand<Registration> = {
      id: uuid(),
      kind: KIND,
      key: uuid(),
      content: asWalkIn(wish, this.consent),
    };
    await this.outbox.keep(errand, this.papers.credential);
    const answer = this.door.isUp() ? await this.answerTo(errand.id) : undefined;
    switch (answer?.kind) {
      case 'taken':
        return { kind: 'registered', here: await this.comesIn(errand, answer.answer) };
      case 'refused':
        return { kind: 'refused', ...wordsFor(answer.reason) };
      default:
        return { kind: 'registered', here: await this.handOut(errand) };
    }
  }

  /** The codes that were handed out and whose registration was not answered yet, at whichever door. */
  async unanswered(): Promise<ReadonlySet<string>> {
    const errands = await this.outbox.all<Registration>(KIND);
    const waiting = errands.filter(({ setAside }) => !setAside);
    return new Set(waiting.map(({ content }) => handedOutCode(bytesOf(content))));
  }

  /** Somebody has looked at one that was refused: it is not kept any longer. */
  async looked(id: string): Promise<void> {
    await this.outbox.settle(id);
    this.registered = this.registered.filter((one) => one.id !== id);
  }

  private answerTo(id: string): Promise<Brought<never, WalkedIn> | undefined> {
    return new Promise((resolve) => {
      const answered = (answer: Brought<never, WalkedIn> | undefined) => {
        this.waitsFor.delete(id);
        resolve(answer);
      };
      this.waitsFor.set(id, answered);
      setTimeout(() => answered(undefined), PATIENCE_MILLIS);
      this.courier.nudge();
    });
  }

  private async bring(
    { id, kind, key, content }: Errand<Registration>,
    credential: string,
  ): Promise<Brought<Registration, WalkedIn>> {
    const { without, ...walkIn } = content;
    const brought = await register(walkIn, key, credential);
    const atTheDoor = this.waitsFor.get(id);
    const { session, ...rest } = walkIn;
    if (!atTheDoor && brought.kind === 'refused' && session !== undefined && isAboutSession(brought.reason)) {
      // they are in already, and registered all the same
      return { kind: 'instead', errand: { id, kind, key: uuid(), content: { ...rest, without: session } } };
    }
    if (brought.kind === 'unreachable' || brought.kind === 'busy') atTheDoor?.(brought);
    return brought;
  }

  private taken(id: string, content: Registration, answer: WalkedIn): void {
    const atTheDoor = this.waitsFor.get(id);
    if (atTheDoor) {
      atTheDoor({ kind: 'taken', answer });
      return;
    }
    const before = this.registered.find((one) => one.id === id) ?? registeredHere(id, content);
    const { code, number } = answer.badge;
    const words = content.without ? { words: 'Registered without a seat in the session they came for.' } : {};
    this.put({ ...before, code, number, state: 'sent', ...words });
    if (content.without) this.door.look();
    this.door.answered();
  }

  private async refused(id: string, reason: Refusal): Promise<void> {
    const atTheDoor = this.waitsFor.get(id);
    if (atTheDoor) {
      if (reason === 'consent-outdated') this.learnedAtMillis = -Infinity;
      void this.learn();
      await this.outbox.settle(id); // nothing has happened yet: staff correct it and ask again
      atTheDoor({ kind: 'refused', reason });
      return;
    }
    await this.outbox.setAside(id, reason);
    const before = this.registered.find((one) => one.id === id);
    if (before) this.put({ ...before, ...refusedBy(reason) });
    this.door.look();
    this.door.answered();
  }

  private async comesIn({ id, content }: Errand<Registration>, { badge }: WalkedIn): Promise<RegisteredHere> {
    const here: RegisteredHere = { ...registeredHere(id, content), ...codeOf(badge), state: 'sent' };
    await this.isKnown(idOf(content));
    const scanId = await this.door.comesIn(badge.code, content.session);
    return this.put({ ...here, ...(scanId && { scanId }) });
  }

  private async handOut({ id, content }: Errand<Registration>): Promise<RegisteredHere> {
    const here = this.put(registeredHere(id, content)); // from here on the door knows whose code it is
    const { session } = content;
    const scanId = session === undefined ? undefined : await this.door.letIn(here.code, session);
    const meanwhile = this.registered.find((one) => one.id === id);
    return this.put({ ...(meanwhile ?? here), ...(scanId && { scanId }) });
  }

  private async isKnown(badge: string): Promise<void> {
    const until = Date.now() + KNOWN_WITHIN_MILLIS;
    while (!this.door.isKnown(badge) && Date.now() < until)
      await new Promise((done) => setTimeout(done, KNOWN_LOOK_MILLIS));
  }

  private async learn(): Promise<void> {
    if (!this.door.isUp() || Date.now() - this.learnedAtMillis < LEARNED_AGAIN_MILLIS) return;
    const { conference, credential } = this.papers;
    const consent = await consentVersion(conference);
    if (consent === undefined) return;
    this.learnedAtMillis = Date.now();
    this.consent = consent;
    await this.store.putPaper(PAPER, { credential, consent }).catch(() => undefined);
  }

  private put(one: RegisteredHere): RegisteredHere {
    const isThere = this.registered.some(({ id }) => id === one.id);
    this.registered = isThere
      ? this.registered.map((before) => (before.id === one.id ? one : before))
      : [one, ...this.registered];
    return one;
  }
}

function asWalkIn({ name, email, organisation, category, session }: Wish, consent: string): Registration {
  return {
    attendeeId: randomId(),
    name: name.trim(),
    ...(email.trim() && { email: email.trim() }),
    ...(organisation.trim() && { organisation: organisation.trim() }),
    category,
    ...(session === undefined ? {} : { session }),
    consentVersion: consent,
  };
}

/** 128 random bits, as ids of attendees are written. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function bytesOf({ attendeeId }: WalkIn): Uint8Array {
  return Uint8Array.from(attendeeId.replaceAll('-', '').match(/../g) ?? [], (hex) => parseInt(hex, 16));
}

const idOf = (walkIn: WalkIn) => base64url(bytesOf(walkIn));

/** Only the fields that staff show. */
const codeOf = ({ code, number }: WalkedIn['badge']) => ({ code, number });

function registeredHere(id: string, walkIn: Registration): RegisteredHere {
  return {
    id,
    name: walkIn.name,
    code: handedOutCode(bytesOf(walkIn)),
    number: numberOf(idOf(walkIn)),
    state: 'kept',
  };
}

function refusedBy(reason: Refusal): Pick<RegisteredHere, 'state' | 'words'> {
  return { state: 'refused', words: wordsFor(reason).words };
}
