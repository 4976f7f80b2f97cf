import { pages } from '../../web-kit/vite.ts';

export default pages({ service: 'registration', base: '/c/' });
