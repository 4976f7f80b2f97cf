import { Texts } from '@lanyard/web-kit';
import { en } from './en';

/** The texts of a host's page. Organisers' pages are English. */
export const texts = new Texts(en, { fr: () => import('./fr'), es: () => import('./es') });
