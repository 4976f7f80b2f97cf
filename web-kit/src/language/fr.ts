import type { KitMessages } from './en';

const fr: KitMessages = {
  header: {
    skip: 'Aller au contenu',
    conferenceTime: 'Heure du congrès',
    clock: 'L’horloge du congrès',
    clockAhead: 'L’horloge du congrès : en avance sur l’heure réelle',
    language: 'Langue',
    languageNotLoaded: 'Cette langue n’a pas pu être chargée. Veuillez réessayer dans un instant.',
    light: 'Couleurs claires',
    dark: 'Couleurs sombres',
    useLight: 'Passer aux couleurs claires',
    useDark: 'Passer aux couleurs sombres',
  },
  close: 'Fermer',
  dismiss: 'Masquer',
  optional: ' – facultatif',
  live: { connecting: 'Connexion…', live: 'En direct', reconnecting: 'Reconnexion…' },
  offline: {
    title: 'Vous êtes hors ligne',
    words:
      'Ce que vous voyez n’est peut-être plus à jour, et vos envois attendent. Rien de ce que vous avez saisi n’est perdu.',
  },
  wrong: {
    offline: 'Vous êtes hors ligne. Rien n’est perdu : réessayez quand le réseau sera revenu.',
    unreachable:
      'Lanyard est injoignable pour le moment. Rien n’est perdu : veuillez réessayer dans un instant.',
    unavailable:
      'Lanyard est très sollicité ou redémarre. Rien n’est perdu : veuillez réessayer dans un instant.',
    frozen:
      'Ce congrès est suspendu pendant que ses organisateurs examinent un problème. Veuillez réessayer plus tard.',
    tooManyRequests:
      'Vous avez fait beaucoup de tentatives en peu de temps. Veuillez patienter une minute, puis réessayer.',
    notSignedIn: 'Votre session n’est pas ouverte, ou elle a expiré.',
    notAllowed: 'Votre rôle ne vous le permet pas.',
    notFound: 'Nous n’avons pas trouvé ce que vous cherchez.',
    tooLarge: 'Ce texte est trop long pour nous.',
    ours: 'Un problème est survenu de notre côté. Rien n’a été modifié : veuillez réessayer.',
    refused: (detail) => `Lanyard ne l’a pas accepté : « ${detail} »`,
    page: 'Un problème est survenu sur cette page. Veuillez la recharger et réessayer.',
  },
};

export default fr;
