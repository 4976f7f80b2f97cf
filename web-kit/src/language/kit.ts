import { en } from './en';
import { Texts } from './texts';

/** The texts of the shared components. */
export const kit = new Texts(en, { fr: () => import('./fr'), es: () => import('./es') });
