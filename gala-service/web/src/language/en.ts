import { counting, ordinal } from '@lanyard/web-kit';

const count = counting('en');

/** English says what texts there are: one section for each part of the page. */
export const en = {
  badges: {
    title: 'Badges for your guests',
    words: 'Pass them on: at the door each guest shows their own, on paper or on a phone.',
    show: (name: string) => `Show the badge of ${name}`,
    picture: (name: string) => `QR badge of ${name}`,
    download: 'Download',
    downloadOf: (name: string) => `Download the badge of ${name}`,
    onItsWay: 'The badge is on its way…',
  },
  diets: {
    NO_PREFERENCE: 'No preference',
    VEGETARIAN: 'Vegetarian',
    VEGAN: 'Vegan',
    PESCATARIAN: 'Pescatarian',
    HALAL: 'Halal',
    KOSHER: 'Kosher',
    GLUTEN_FREE: 'Gluten-free',
    unknown: 'Not known yet',
  },
  dinner: {
    tonight: 'Tonight',
    answerBy: (deadline: string) => `Please answer by ${deadline}`,
    wasOpenUntil: (deadline: string) => `Answers were open until ${deadline}`,
    today: (time: string) => `${time} today`,
    about: 'About the dinner',
    table: 'The table',
    /** Stands behind the number of places left. */
    free: (_left: number, places: number) =>
      count(places, { one: 'of # place free', other: 'of # places free' }),
    taken: 'Places taken',
    deadline: 'Answer by',
    guests: 'Guests',
    noGuests: 'none',
    upTo: (guests: number) => `up to ${guests}`,
    together:
      'Parties stay together: all of yours have a place, or all wait. Places given back go on at once.',
  },
  errors: {
    coming: 'Please say whether you are coming.',
    allergiesLong: 'Please keep it below 500 characters.',
    guestName: 'Please give your guest’s name.',
    nameLong: 'Please keep it below 200 characters.',
    nameRule: 'A name has 1 to 200 characters, without line breaks.',
    allergiesRule: 'Please keep it below 500 ordinary characters.',
    notEnoughPlaces: 'There are not that many places free any more. Your party keeps the places it has.',
    tooManyGuests: 'That is more guests than each host may bring.',
    deadlinePassed:
      'The time for changes is over: the kitchen has the counts. Please speak to the organisers.',
    notInvited: 'The gala is for delegates whose registration stands.',
    noDinner: 'The dinner is not announced any more.',
    unknownGuest: 'Your party was changed elsewhere in the meantime. Please reload the page and try again.',
    invalid: 'Please look at the marked fields.',
  },
  form: {
    question: 'Will you join us?',
    yes: 'Yes, I’m coming',
    yesWords: 'With or without guests of your own.',
    no: 'Sorry, not this time',
    noWords: 'Somebody else will be glad of the place.',
    you: 'You',
    guests: 'Your guests',
    delegatesOnly: 'This dinner is for delegates only.',
    mayBring: (guests: number) =>
      count(guests, {
        one: 'You may bring up to # guest. Each gets a badge of their own.',
        other: 'You may bring up to # guests. Each gets a badge of their own.',
      }),
    addFirst: 'Add a guest',
    addAnother: 'Add another guest',
    guest: (number: number) => `Guest ${number}`,
    remove: 'Remove',
    removeGuest: (number: number) => `Remove guest ${number}`,
    removed: (number: number) => `Guest ${number} removed.`,
    name: 'Name',
    nameHint: 'As it should stand on the badge.',
    diet: 'Diet',
    allergies: 'Allergies, or anything the kitchen should know',
    sending: 'Sending…',
    send: 'Send my answer',
    queueWith: (party: number) => `Join the queue with a party of ${party}`,
    comeWith: (party: number) => `Come with a party of ${party}`,
    notSaved: 'Your answer is not saved yet',
    keep: 'Keep it as it was',
    privacy: 'Names and diets are for the kitchen and the door, and for nobody else.',
    untilDeadline: 'You can change your answer until the deadline.',
    saved: 'Your answer is saved.',
  },
  outlook: {
    noMore: 'No more places are free right now.',
    onlyMore: (places: number) =>
      count(places, {
        one: 'Only # more place free right now.',
        other: 'Only # more places free right now.',
      }),
    keeps: (places: number) =>
      count(places, {
        one: 'Your party keeps the # place it has.',
        other: 'Your party keeps the # places it has.',
      }),
    allTaken: 'All places are taken right now.',
    only: (places: number) =>
      count(places, { one: 'Only # place left right now.', other: 'Only # places left right now.' }),
    youWait: 'You would wait, and come in as soon as there is room.',
    partyWaits: (party: number) =>
      `Your party of ${party} would wait together, and come in as soon as there is room.`,
  },
  page: {
    gala: 'Gala',
    title: (dinner: string) => `${dinner} – your answer`,
    myPage: 'My page',
    linkFirst: 'Open your personal link first',
    linkFirstWords:
      'It is in the letter you got when you registered, and brings you to your own page. The gala is one step from there.',
    lostLink: 'I lost my link',
    notLoaded: 'The invitation could not be loaded',
    loading: 'Loading your invitation…',
    noDinner: 'No dinner is announced yet',
    noDinnerWords: 'As soon as the organisers announce the gala, you can answer here.',
    back: 'Back to my page',
    forDelegates: 'The gala is for delegates',
    forDelegatesWords:
      'Your registration is for the public talk, or it has ended. We would still love to see you there.',
    closed: 'Answers are closed',
    closedWords:
      'The kitchen has the counts now. If you would still like to come, please speak to the organisers.',
  },
  standing: {
    coming: 'You’re coming',
    place: 'A place at the table is yours.',
    places: (places: number) =>
      count(places, {
        one: '# place at the table is yours: your party stays together.',
        other: '# places at the table are yours: your party stays together.',
      }),
    queue: 'You’re in the queue',
    queueAt: (position: number) => `You’re ${ordinal(position)} in the queue`,
    waits: 'All places are taken right now. The moment one is free, it is yours.',
    partyWaits: (party: number) =>
      `There are not ${party} places free right now. Your party waits together and comes in together; a smaller one may find room sooner.`,
    notComing: 'You’re not coming',
    thanks: 'Thank you for telling us: somebody else has your place.',
    you: 'You',
    youToo: 'you',
    comeAfterAll: 'I’d like to come after all',
    change: 'Change my answer',
    openUntil: (deadline: string) => `Open until ${deadline}.`,
    tooLate: 'The kitchen has the counts now. For changes, please speak to the organisers.',
  },
  tryAgain: 'Try again',
};

export type Messages = typeof en;
