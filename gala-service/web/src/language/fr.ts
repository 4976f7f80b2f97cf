import { counting } from '@lanyard/web-kit';
import type { Messages } from './en';

const count = counting('fr');

const fr: Messages = {
  badges: {
    title: 'Les badges de vos invités',
    words: 'Transmettez-les : à l’entrée, chaque invité présente le sien, imprimé ou sur un téléphone.',
    show: (name) => `Afficher le badge de ${name}`,
    picture: (name) => `Badge QR de ${name}`,
    download: 'Télécharger',
    downloadOf: (name) => `Télécharger le badge de ${name}`,
    onItsWay: 'Le badge arrive…',
  },
  diets: {
    NO_PREFERENCE: 'Sans préférence',
    VEGETARIAN: 'Végétarien',
    VEGAN: 'Végane',
    PESCATARIAN: 'Pescétarien',
    HALAL: 'Halal',
    KOSHER: 'Casher',
    GLUTEN_FREE: 'Sans gluten',
    unknown: 'Pas encore connu',
  },
  dinner: {
    tonight: 'Ce soir',
    answerBy: (deadline) => `Répondez avant l’échéance : ${deadline}`,
    wasOpenUntil: (deadline) => `Date limite de réponse : ${deadline}`,
    today: (time) => `aujourd’hui à ${time}`,
    about: 'À propos du dîner',
    table: 'La table',
    free: (left, places) =>
      `${count(left, { one: 'place libre', other: 'places libres' })} sur ${count(places, { one: '#', other: '#' })}`,
    taken: 'Places prises',
    deadline: 'Date limite',
    guests: 'Invités',
    noGuests: 'aucun',
    upTo: (guests) => `jusqu’à ${guests}`,
    together:
      'Les groupes restent ensemble : tous les vôtres ont une place, ou tous attendent. Les places libérées sont aussitôt réattribuées.',
  },
  errors: {
    coming: 'Veuillez indiquer si vous venez.',
    allergiesLong: 'Veuillez vous limiter à 500 caractères.',
    guestName: 'Veuillez indiquer le nom de cette personne.',
    nameLong: 'Veuillez vous limiter à 200 caractères.',
    nameRule: 'Un nom comporte de 1 à 200 caractères, sans retour à la ligne.',
    allergiesRule: 'Veuillez vous limiter à 500 caractères ordinaires.',
    notEnoughPlaces: 'Il n’y a plus autant de places libres. Votre groupe garde les places qu’il a.',
    tooManyGuests: 'Vous dépassez le nombre d’invités autorisé par personne.',
    deadlinePassed:
      'Il est trop tard pour modifier : la cuisine a reçu les chiffres. Adressez-vous aux organisateurs.',
    notInvited: 'Le gala est réservé aux congressistes dont l’inscription est en cours.',
    noDinner: 'Le dîner n’est plus annoncé.',
    unknownGuest: 'Votre groupe a été modifié ailleurs entre-temps. Veuillez recharger la page et réessayer.',
    invalid: 'Veuillez vérifier les champs signalés.',
  },
  form: {
    question: 'Serez-vous des nôtres ?',
    yes: 'Oui, je viens',
    yesWords: 'Avec ou sans invités.',
    no: 'Non, pas cette fois',
    noWords: 'Votre place fera le bonheur de quelqu’un d’autre.',
    you: 'Vous',
    guests: 'Vos invités',
    delegatesOnly: 'Ce dîner est réservé aux congressistes.',
    mayBring: (guests) =>
      count(guests, {
        one: 'Vous pouvez amener # personne, qui recevra son propre badge.',
        other: 'Vous pouvez amener jusqu’à # personnes. Chacune reçoit son propre badge.',
      }),
    addFirst: 'Ajouter un invité',
    addAnother: 'Ajouter un autre invité',
    guest: (number) => `Invité ${number}`,
    remove: 'Retirer',
    removeGuest: (number) => `Retirer l’invité ${number}`,
    removed: (number) => `Invité ${number} retiré.`,
    name: 'Nom',
    nameHint: 'Tel qu’il doit figurer sur le badge.',
    diet: 'Régime alimentaire',
    allergies: 'Allergies, ou toute autre information utile à la cuisine',
    sending: 'Envoi…',
    send: 'Envoyer ma réponse',
    queueWith: (party) => `S’inscrire sur la liste d’attente à ${party}`,
    comeWith: (party) => `Venir à ${party}`,
    notSaved: 'Votre réponse n’est pas encore enregistrée',
    keep: 'Ne rien changer',
    privacy: 'Les noms et les régimes sont destinés à la cuisine et à l’entrée, et à personne d’autre.',
    untilDeadline: 'Vous pouvez modifier votre réponse jusqu’à la date limite.',
    saved: 'Votre réponse est enregistrée.',
  },
  outlook: {
    noMore: 'Il ne reste plus de place libre pour le moment.',
    onlyMore: (places) =>
      count(places, {
        one: 'Il ne reste que # place libre pour le moment.',
        other: 'Il ne reste que # places libres pour le moment.',
      }),
    keeps: (places) =>
      count(places, {
        one: 'Votre groupe garde la place qu’il a (#).',
        other: 'Votre groupe garde les # places qu’il a.',
      }),
    allTaken: 'Toutes les places sont prises pour le moment.',
    only: (places) =>
      count(places, {
        one: 'Il ne reste que # place pour le moment.',
        other: 'Il ne reste que # places pour le moment.',
      }),
    youWait: 'Vous seriez sur liste d’attente, et admis dès qu’une place se libère.',
    partyWaits: (party) =>
      `Votre groupe de ${party} attendrait ensemble, et serait admis dès qu’il y a de la place.`,
  },
  page: {
    gala: 'Gala',
    title: (dinner) => `${dinner} – votre réponse`,
    myPage: 'Ma page',
    linkFirst: 'Ouvrez d’abord votre lien personnel',
    linkFirstWords:
      'Il se trouve dans le message reçu lors de votre inscription et mène à votre page personnelle. De là, le gala n’est plus qu’à un pas.',
    lostLink: 'J’ai perdu mon lien',
    notLoaded: 'L’invitation n’a pas pu être chargée',
    loading: 'Chargement de votre invitation…',
    noDinner: 'Aucun dîner n’est encore annoncé',
    noDinnerWords: 'Dès que les organisateurs annonceront le gala, vous pourrez répondre ici.',
    back: 'Retour à ma page',
    forDelegates: 'Le gala est réservé aux congressistes',
    forDelegatesWords:
      'Votre inscription concerne la conférence publique, ou elle a pris fin. Nous serions tout de même ravis de vous y voir.',
    closed: 'Les réponses sont closes',
    closedWords:
      'La cuisine a reçu les chiffres. Si vous souhaitez tout de même venir, adressez-vous aux organisateurs.',
  },
  standing: {
    coming: 'Vous venez',
    place: 'Une place à table est à vous.',
    places: (places) =>
      count(places, {
        one: '# place à table est à vous : votre groupe reste ensemble.',
        other: '# places à table sont à vous : votre groupe reste ensemble.',
      }),
    queue: 'Vous êtes sur liste d’attente',
    queueAt: (position) => `Vous êtes n° ${position} sur la liste d’attente`,
    waits: 'Toutes les places sont prises pour le moment. Dès qu’une place se libère, elle est à vous.',
    partyWaits: (party) =>
      `Il n’y a pas ${party} places libres pour le moment. Votre groupe attend et entre ensemble ; un groupe plus petit trouvera peut-être plus vite de la place.`,
    notComing: 'Vous ne venez pas',
    thanks: 'Merci de nous l’avoir dit : quelqu’un d’autre a votre place.',
    you: 'Vous',
    youToo: 'vous',
    comeAfterAll: 'Finalement, j’aimerais venir',
    change: 'Modifier ma réponse',
    openUntil: (deadline) => `Modifiable jusqu’à l’échéance : ${deadline}.`,
    tooLate: 'La cuisine a reçu les chiffres. Pour toute modification, adressez-vous aux organisateurs.',
  },
  tryAgain: 'Réessayer',
};

export default fr;
