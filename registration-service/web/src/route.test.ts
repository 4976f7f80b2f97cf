import { expect, test } from 'vitest';
import { routeOf } from './route';

test.each([
  ['/', { page: 'home' }],
  ['/c/', { page: 'home' }],
  ['/c/soc24-2', { page: 'register', conference: 'soc24-2' }],
  ['/c/soc24-2/me', { page: 'me', conference: 'soc24-2' }],
  ['/c/soc24-2/me/', { page: 'me', conference: 'soc24-2' }],
  ['/c/soc24-2/address', { page: 'address', conference: 'soc24-2' }],
  ['/c/soc24-2/privacy', { page: 'privacy', conference: 'soc24-2' }],
  ['/organise/registration', { page: 'organise', part: 'people' }],
  ['/organise/registration/letters', { page: 'organise', part: 'letters' }],
  ['/organise/registration/sign-in', { page: 'sign-in' }],
  ['/organise/registration/else', { page: 'unknown' }],
  ['/c/soc24-2/me/else', { page: 'unknown' }],
  ['/else', { page: 'unknown' }],
])('%s', (path, route) => expect(routeOf(path)).toEqual(route));
