/** The version of this page, by which organisers see which phones have an old one; `vite.config.ts` puts it in. */
export const app = import.meta.env.VITE_APP;
