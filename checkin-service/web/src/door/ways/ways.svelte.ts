import type { Direction } from '../../contract/checkin';

/** The thumb that works the page: what it presses is on its side. */
export type Hand = 'right' | 'left';

/** How whoever holds this phone likes it. Nothing of it is about a person; it stays on the phone for the next shift. */
interface Kept {
  hand: Hand;
  muted: boolean;
  torch: boolean;
  /** The browser's id of the camera that was chosen by hand. */
  camera?: string | undefined;
}

/** What the page was in the middle of: a reload goes on with it, another tab or tomorrow does not. */
export interface Shift {
  direction: Direction;
  pinned?: string | undefined;
}

const KEY = 'lanyard-door-ways';
const SHIFT = 'lanyard-door-shift';
const USUAL: Kept = { hand: 'right', muted: false, torch: false };

class Ways {
  #kept = $state.raw<Kept>(USUAL);

  constructor() {
    this.read();
  }

  /** Takes up what the phone remembers. */
  read(): void {
    const kept = parsed<Partial<Kept>>(() => localStorage.getItem(KEY));
    this.#kept = {
      hand: kept?.hand === 'left' ? 'left' : 'right',
      muted: kept?.muted === true,
      torch: kept?.torch === true,
      camera: typeof kept?.camera === 'string' ? kept.camera : undefined,
    };
    this.#show();
  }

  get hand(): Hand {
    return this.#kept.hand;
  }
  set hand(hand: Hand) {
    this.#keep({ hand });
  }

  get muted(): boolean {
    return this.#kept.muted;
  }
  set muted(muted: boolean) {
    this.#keep({ muted });
  }

  get torch(): boolean {
    return this.#kept.torch;
  }
  set torch(torch: boolean) {
    this.#keep({ torch });
  }

  get camera(): string | undefined {
    return this.#kept.camera;
  }
  set camera(camera: string | undefined) {
    this.#keep({ camera });
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    stored(() => localStorage.setItem(KEY, JSON.stringify(this.#kept)));
    this.#show();
  }

  /** Styles mirror what the thumb presses by this mark. */
  #show(): void {
    document.documentElement.dataset.hand = this.hand;
  }
}

export const ways = new Ways();

/** What the page of this device was in the middle of before it was loaded again. */
export function shiftOf(device: string): Shift | undefined {
  const kept = parsed<Shift & { device: string }>(() => sessionStorage.getItem(SHIFT));
  if (kept?.device !== device) return undefined;
  return { direction: kept.direction === 'OUT' ? 'OUT' : 'IN', pinned: kept.pinned };
}

export function keepShift(device: string, { direction, pinned }: Shift): void {
  stored(() => sessionStorage.setItem(SHIFT, JSON.stringify({ device, direction, pinned })));
}

function parsed<T>(read: () => string | null): T | undefined {
  try {
    return (JSON.parse(read() ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Storage may be switched off, or full: it then lasts as long as the page. */
function stored(write: () => void): void {
  try {
    write();
  } catch {
    // Nothing that a door needs.
  }
}
