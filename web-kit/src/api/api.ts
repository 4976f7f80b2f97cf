import { Problem, Unreachable } from './problem';
import { uuid } from './uuid';

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Asked {
  signal?: AbortSignal;
  /** How long one try may take, in milliseconds. */
  timeout?: number;
}

export interface Sent extends Asked {
  /** The idempotency key; without one the call gets a fresh one, kept over its own retries. */
  key?: string;
  /** Other scopes (see {@link Api}) whose next read has to see this write. */
  seenIn?: string[];
  /** Sent as it is instead of as JSON, with this content type. */
  contentType?: string;
}

export interface Surroundings {
  fetch?: typeof fetch;
  pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Headers for every call, such as a device's credential. */
  headers?: () => Record<string, string>;
}

const tries = 4;
const away = new Set([502, 503, 504]);

/**
 * Calls one service. Whatever was not answered is asked again with growing pauses, the key kept, so that a
 * write is done once. Positions of answers are remembered by scope (one conference, `me`, …) and shown in the
 * next read of that scope, so that people see what they just did on whichever instance answers.
 *
 * Fails with {@link Problem} when the service says no, and with {@link Unreachable} when nobody answers.
 */
export class Api {
  readonly #positions = new Map<string, string>();
  readonly #fetch: typeof fetch;
  readonly #pause: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly #headers: () => Record<string, string>;

  constructor(
    private readonly base: string,
    surroundings: Surroundings = {},
  ) {
    this.#fetch = surroundings.fetch ?? ((...request) => fetch(...request));
    this.#pause = surroundings.pause ?? pause;
    this.#headers = surroundings.headers ?? (() => ({}));
  }

  get<T>(path: string, asked: Asked = {}): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json' };
    const position = this.#positions.get(scopeOf(path));
    if (position) headers['lanyard-position'] = position;
    return this.#call<T>('GET', path, headers, undefined, asked, []);
  }

  post<T = void>(path: string, body?: unknown, sent?: Sent): Promise<T> {
    return this.send('POST', path, body, sent);
  }

  put<T = void>(path: string, body?: unknown, sent?: Sent): Promise<T> {
    return this.send('PUT', path, body, sent);
  }

  patch<T = void>(path: string, body?: unknown, sent?: Sent): Promise<T> {
    return this.send('PATCH', path, body, sent);
  }

  delete<T = void>(path: string, sent?: Sent): Promise<T> {
    return this.send('DELETE', path, undefined, sent);
  }

  send<T>(method: Method, path: string, body: unknown, sent: Sent = {}): Promise<T> {
    const headers: Record<string, string> = {
      accept: 'application/json',
      'idempotency-key': sent.key ?? uuid(),
    };
    let payload: string | undefined;
    if (body !== undefined) {
      headers['content-type'] = sent.contentType ?? 'application/json';
      payload = sent.contentType ? String(body) : JSON.stringify(body);
    }
    return this.#call<T>(method, path, headers, payload, sent, [scopeOf(path), ...(sent.seenIn ?? [])]);
  }

  async #call<T>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | undefined,
    { signal, timeout = 12_000 }: Asked,
    scopes: string[],
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      let retryAfter: number | undefined;
      let failure: Problem | Unreachable;
      try {
        const answer = await this.#fetch(this.base + path, {
          method,
          headers: { ...headers, ...this.#headers() },
          body,
          credentials: 'same-origin',
          signal: within(timeout, signal),
        });
        if (answer.ok) {
          const position = answer.headers.get('lanyard-position');
          if (position) for (const scope of scopes) this.#positions.set(scope, position);
          return (await bodyOf(answer)) as T;
        }
        failure = await Problem.of(answer);
        if (!away.has(answer.status) || failure.kind === 'conference-frozen') throw failure;
        retryAfter = seconds(answer.headers.get('retry-after'));
      } catch (error) {
        if (error instanceof Problem || signal?.aborted) throw error;
        failure = new Unreachable(error);
      }
      if (attempt === tries) throw failure;
      await this.#pause(pauseAfter(attempt, retryAfter), signal);
    }
  }
}

/** `/conferences/x/people` and `/conferences/x/letters` share a history; `/me` is followed by itself. */
function scopeOf(path: string): string {
  const [, first = '', second = ''] = path.split(/[/?]/);
  return first === 'conferences' ? second : first;
}

/** 0.3 s, 0.6 s, 1.2 s, each up to half longer so that many pages do not come back at once. */
function pauseAfter(attempt: number, retryAfter: number | undefined): number {
  const growing = 300 * 2 ** (attempt - 1) * (1 + Math.random() / 2);
  return Math.min(Math.max(growing, (retryAfter ?? 0) * 1000), 5_000);
}

function seconds(header: string | null): number | undefined {
  const value = Number(header);
  return header && Number.isFinite(value) ? value : undefined;
}

function within(timeout: number, signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(timeout);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

async function bodyOf(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined;
  const text = await answer.text();
  if (text === '') return undefined;
  return answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
