import { texts } from '../language/texts';

export interface SeatCount {
  seats: number;
  seatsLeft: number;
  waiting: number;
}

export type Filling = 'free' | 'filling' | 'full';

/** How full a session is: filling from three quarters on; full also while people wait for a seat given back. */
export function filling({ seats, seatsLeft, waiting }: SeatCount): Filling {
  if (seatsLeft <= 0 || waiting > 0) return 'full';
  return seats - seatsLeft >= 0.75 * seats ? 'filling' : 'free';
}

export function inWords(count: SeatCount): string {
  const t = texts.now.seats;
  switch (filling(count)) {
    case 'free':
      return t.left(count.seatsLeft);
    case 'filling':
      return count.seatsLeft === 1 ? t.last : t.filling(count.seatsLeft);
    case 'full':
      return count.waiting > 0 ? t.fullWaiting(count.waiting) : t.full;
  }
}
