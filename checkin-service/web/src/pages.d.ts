/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Of the pages that were built; in development and in tests there is none. */
  readonly VITE_APP?: string;
}
