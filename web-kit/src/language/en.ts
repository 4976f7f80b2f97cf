export const en = {
  header: {
    skip: 'Skip to the content',
    conferenceTime: 'Conference time',
    clock: 'The conference clock',
    clockAhead: 'The conference clock: ahead of real time',
    language: 'Language',
    languageNotLoaded: 'This language could not be loaded. Please try again in a moment.',
    light: 'Light colours',
    dark: 'Dark colours',
    useLight: 'Use light colours',
    useDark: 'Use dark colours',
  },
  close: 'Close',
  dismiss: 'Dismiss',
  optional: ' – optional',
  live: { connecting: 'Connecting…', live: 'Live', reconnecting: 'Reconnecting…' },
  offline: {
    title: 'You are offline',
    words: 'What you see may be out of date, and what you send waits. Nothing you typed is lost.',
  },
  wrong: {
    offline: 'You are offline. Nothing is lost: try again when the network is back.',
    unreachable: 'We could not reach Lanyard just now. Nothing is lost: please try again in a moment.',
    unavailable: 'Lanyard is busy or restarting. Nothing is lost: please try again in a moment.',
    frozen: 'This conference is paused while its organisers look into a problem. Please try again later.',
    tooManyRequests: 'That was a lot of tries in a short time. Please wait a minute and try again.',
    notSignedIn: 'You are not signed in, or your sign-in has ended.',
    notAllowed: 'Your role does not allow this.',
    notFound: 'We could not find that.',
    tooLarge: 'That is more text than we can take.',
    ours: 'Something went wrong on our side. Nothing was changed by this: please try again.',
    /** What the service says itself, in English: for what pages have no words of their own for. */
    refused: (detail: string) => detail,
    page: 'Something went wrong on this page. Please reload it and try again.',
  },
};

export type KitMessages = typeof en;
