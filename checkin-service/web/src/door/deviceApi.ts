import type {
  DeviceReport,
  DoorView,
  Enrolled,
  ListAnswer,
  Problem,
  Scan,
  ScanAnswer,
} from '../contract/checkin';
import { EventStream } from './list/eventStream';
import type { Sent } from './scans/sender';

const API = '/api/checkin';
/** Nobody at a door waits longer; the scan is kept and tried again. */
export const REQUEST_MILLIS = 8_000;
/** A whole list over a slow network. */
const LIST_MILLIS = 60_000;
/** The live stream shows every 15 seconds that somebody is there. */
const SILENCE_MILLIS = 40_000;

/** How the door was read. `halfwayMillis` is the phone's time in the middle of the exchange. */
export type DoorRead =
  | { kind: 'read'; view: DoorView; halfwayMillis: number }
  | { kind: 'unchanged' }
  | { kind: 'unreachable' }
  | { kind: 'busy' }
  | { kind: 'signed-out' };

export type ListRead =
  { kind: 'read'; list: ListAnswer } | { kind: 'unreachable' | 'busy' } | { kind: 'signed-out' };

export type EnrolmentAttempt =
  | { kind: 'enrolled'; enrolled: Enrolled }
  | { kind: 'code-unusable' }
  | { kind: 'unreachable' }
  | { kind: 'busy' };

/** The door as checkin-service tells it to an enrolled phone. Nothing here throws for want of a network. */
export class DeviceApi {
  private etag: string | undefined;

  constructor(private readonly credential: string) {}

  async door(): Promise<DoorRead> {
    const startedMillis = Date.now();
    const answer = await exchange('/door', {
      headers: { ...bearing(this.credential), ...(this.etag ? { 'If-None-Match': this.etag } : {}) },
      cache: 'no-store',
    });
    if (!answer) return { kind: 'unreachable' };
    if (answer.status === 304) return { kind: 'unchanged' };
    if (await isSignedOut(answer)) return { kind: 'signed-out' };
    const view = answer.ok ? await json<DoorView>(answer) : undefined;
    if (!view) return answer.ok ? { kind: 'unreachable' } : { kind: 'busy' };
    this.etag = answer.headers.get('ETag') ?? undefined;
    return { kind: 'read', view, halfwayMillis: (startedMillis + Date.now()) / 2 };
  }

  /** Tells how the phone is. Whether it arrives does not matter: another report follows. */
  async report(report: DeviceReport): Promise<void> {
    await exchange('/door/report', {
      method: 'POST',
      headers: { ...bearing(this.credential), 'Content-Type': 'application/json' },
      body: JSON.stringify(report),
    });
  }
}

/** What a phone needs to decide without network, or what changed of it. */
export async function readList(
  credential: string,
  since: string | undefined,
  stopped: AbortSignal,
): Promise<ListRead> {
  const patience = new Patience(stopped, LIST_MILLIS);
  try {
    const answer = await exchange(`/door/list${after(since)}`, {
      headers: bearing(credential),
      cache: 'no-store',
      signal: patience.signal,
    });
    if (!answer) return { kind: 'unreachable' };
    if (await isSignedOut(answer)) return { kind: 'signed-out' };
    const list = answer.ok ? await json<ListAnswer>(answer) : undefined;
    if (Array.isArray(list?.badges)) return { kind: 'read', list };
    return { kind: answer.ok ? 'unreachable' : 'busy' };
  } finally {
    patience.end();
  }
}

/** Hands on what changes of the list, until the stream breaks off. */
export async function liveList(
  credential: string,
  since: string | undefined,
  stopped: AbortSignal,
  events: { told(list: ListAnswer): void; stillThere(): void },
): Promise<void> {
  const patience = new Patience(stopped, SILENCE_MILLIS);
  try {
    const answer = await exchange(`/door/live${after(since)}`, {
      headers: { ...bearing(credential), Accept: 'text/event-stream' },
      cache: 'no-store',
      signal: patience.signal,
    });
    const reader = answer?.ok ? answer.body?.pipeThrough(new TextDecoderStream()).getReader() : undefined;
    const stream = new EventStream('list');
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      patience.begin();
      stream.take(read.value).forEach((data) => events.told(JSON.parse(data) as ListAnswer));
      events.stillThere();
    }
  } catch {
    // It broke off: whoever wants more asks again.
  } finally {
    patience.end();
  }
}

/** Gives a request up when its time is over or somebody stops it. (Safari 17.0 has no `AbortSignal.any`.) */
class Patience {
  private readonly given = new AbortController();
  private readonly giveUp = () => this.given.abort();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly stopped: AbortSignal,
    private readonly millis: number,
  ) {
    stopped.addEventListener('abort', this.giveUp);
    if (stopped.aborted) this.giveUp();
    this.begin();
  }

  get signal(): AbortSignal {
    return this.given.signal;
  }

  begin(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.giveUp, this.millis);
  }

  end(): void {
    clearTimeout(this.timer);
    this.stopped.removeEventListener('abort', this.giveUp);
  }
}

const after = (since: string | undefined) => (since ? `?since=${encodeURIComponent(since)}` : '');

/** What is wrong with the scans themselves; anything else may pass, and they are sent again. */
const ABOUT_THE_SCANS = new Set([400, 413, 422]);

export async function sendScans(scans: Scan[], credential: string): Promise<Sent> {
  const answer = await exchange('/scans', {
    method: 'POST',
    headers: { ...bearing(credential), 'Content-Type': 'application/json' },
    body: JSON.stringify(scans),
  });
  if (!answer) return { kind: 'unreachable' };
  if (await isSignedOut(answer)) return { kind: 'signed-out' };
  if (answer.ok) {
    const answers = await json<ScanAnswer[]>(answer);
    // A hotel's sign-in page answers 200 as well, but not with our JSON.
    return Array.isArray(answers) ? { kind: 'answered', answers } : { kind: 'unreachable' };
  }
  const problem = await problemOf(answer);
  if (problem && ABOUT_THE_SCANS.has(answer.status)) return { kind: 'refused', reason: problem.title };
  return busy(answer);
}

/** The service cannot now, and may say when it can. */
export function busy(answer: Response): { kind: 'busy'; retryAfterMillis?: number } {
  const seconds = Number(answer.headers.get('Retry-After'));
  return { kind: 'busy', ...(seconds > 0 ? { retryAfterMillis: seconds * 1_000 } : {}) };
}

/** Exchanges a door's one-time code for this phone's credential. `key` makes trying again the same attempt. */
export async function enrol(code: string, key: string): Promise<EnrolmentAttempt> {
  const answer = await exchange('/devices', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ code }),
  });
  if (!answer) return { kind: 'unreachable' };
  if (answer.status >= 500 || answer.status === 429) return { kind: 'busy' };
  const enrolled = answer.ok ? await json<Enrolled>(answer) : undefined;
  if (enrolled?.credential) return { kind: 'enrolled', enrolled };
  return answer.ok ? { kind: 'unreachable' } : { kind: 'code-unusable' };
}

export function bearing(credential: string): Record<string, string> {
  return { Authorization: `Bearer ${credential}` };
}

/** @returns nothing where no answer came */
export async function exchange(path: string, init: RequestInit, api = API): Promise<Response | undefined> {
  try {
    return await fetch(api + path, {
      signal: AbortSignal.timeout(REQUEST_MILLIS),
      ...init,
      credentials: 'omit',
      redirect: 'error',
    });
  } catch {
    return undefined;
  }
}

/** Only our own service may have a phone forget everything; a proxy's 401 may not. */
export async function isSignedOut(answer: Response): Promise<boolean> {
  if (answer.status !== 401) return false;
  return (await problemOf(answer))?.type === 'urn:lanyard:problem:not-signed-in';
}

export async function problemOf(answer: Response): Promise<Problem | undefined> {
  const problem = await json<Problem>(answer.clone());
  return problem?.type?.startsWith('urn:lanyard:problem:') ? problem : undefined;
}

export async function json<T>(answer: Response): Promise<T | undefined> {
  try {
    return (await answer.json()) as T;
  } catch {
    return undefined;
  }
}
