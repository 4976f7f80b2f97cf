export type LiveState = 'connecting' | 'live' | 'reconnecting';

interface Surroundings {
  open?: (url: string) => EventSource;
  later?: (work: () => void, milliseconds: number) => () => void;
}

/**
 * The newest value of a page that moves by itself: server-sent events of one name, each a whole JSON value.
 * Connects again by itself, for ever; {@link state} says whether what is shown is current.
 */
export class Live<T> {
  /** The newest value; undefined until the first one came. */
  value = $state.raw<T | undefined>();
  state = $state<LiveState>('connecting');

  #source: EventSource | undefined;
  #cancel: (() => void) | undefined;
  #failures = 0;
  #stopped = false;
  readonly #open: (url: string) => EventSource;
  readonly #later: (work: () => void, milliseconds: number) => () => void;
  readonly #again = () => {
    if (this.state !== 'live' && this.#cancel) this.#connect();
  };

  constructor(
    private readonly url: string,
    private readonly event: string,
    { open = (url) => new EventSource(url), later = timer }: Surroundings = {},
  ) {
    this.#open = open;
    this.#later = later;
    globalThis.addEventListener?.('online', this.#again);
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#source?.close();
    globalThis.removeEventListener?.('online', this.#again);
  }

  #connect(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#source?.close();
    const source = this.#open(this.url);
    this.#source = source;
    source.addEventListener(this.event, (message) => {
      if (source !== this.#source || this.#stopped) return;
      this.#failures = 0;
      this.state = 'live';
      this.value = JSON.parse((message as MessageEvent<string>).data) as T;
    });
    source.onerror = () => {
      if (source !== this.#source || this.#stopped) return;
      this.state = this.value === undefined ? 'connecting' : 'reconnecting';
      // The browser's own reconnecting gives up on an error answer, so all of it is done here.
      source.close();
      this.#failures++;
      const pause = Math.min(500 * 2 ** this.#failures, 15_000) * (1 + Math.random() / 4);
      this.#cancel = this.#later(() => this.#connect(), pause);
    };
  }
}

function timer(work: () => void, milliseconds: number): () => void {
  const id = setTimeout(work, milliseconds);
  return () => clearTimeout(id);
}
