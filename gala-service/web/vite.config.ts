import { pages } from '../../web-kit/vite.ts';

export default pages({
  service: 'gala',
  base: '/gala/',
  entries: { rsvp: 'index.html', organise: 'organise.html' },
});
