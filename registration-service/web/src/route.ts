/** The pages of this service by their address. */
export type Route =
  | { page: 'home' }
  | { page: 'register'; conference: string }
  | { page: 'me'; conference: string }
  | { page: 'address'; conference: string }
  | { page: 'privacy'; conference: string }
  | { page: 'sign-in' }
  | { page: 'organise'; part: Part }
  | { page: 'unknown' };

export type Part = 'people' | 'sessions' | 'letters' | 'staff';

const parts: Record<string, Part> = {
  '': 'people',
  sessions: 'sessions',
  letters: 'letters',
  staff: 'staff',
};

export function routeOf(path: string): Route {
  const [first = '', second = '', third = '', ...rest] = path
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  if (rest.length > 0) return { page: 'unknown' };
  if (first === '' || (first === 'c' && second === '')) return { page: 'home' };
  if (first === 'c' && third === '') return { page: 'register', conference: second };
  if (first === 'c' && third === 'me') return { page: 'me', conference: second };
  if (first === 'c' && third === 'address') return { page: 'address', conference: second };
  if (first === 'c' && third === 'privacy') return { page: 'privacy', conference: second };
  if (first === 'organise' && second === 'registration') {
    if (third === 'sign-in') return { page: 'sign-in' };
    const part = parts[third];
    if (part) return { page: 'organise', part };
  }
  return { page: 'unknown' };
}
