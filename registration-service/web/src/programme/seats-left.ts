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
  switch (filling(count)) {
    case 'free':
      return `${count.seatsLeft} seats left`;
    case 'filling':
      return count.seatsLeft === 1 ? 'Last seat' : `Filling: ${count.seatsLeft} left`;
    case 'full':
      return count.waiting > 0 ? `Full, ${count.waiting} waiting` : 'Full';
  }
}
