import { pages } from '../../web-kit/vite.ts';

export default pages({ service: 'checkin', base: '/door/' });
