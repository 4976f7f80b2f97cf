import { counting } from '@lanyard/web-kit';
import type { Messages } from './en';

const count = counting('fr');

const fr: Messages = {
  address: {
    change: 'Changer d’adresse e‑mail',
    title: 'Changer votre adresse e‑mail',
    words:
      'Nous envoyons un message à la nouvelle adresse. Elle compte dès que vous avez ouvert le lien qu’il contient. Votre badge ne change pas.',
    label: 'Nouvelle adresse e‑mail',
    missing: 'Veuillez indiquer la nouvelle adresse.',
    leave: 'Ne rien changer',
    send: 'Envoyer le message',
    sent: 'Un message est en route vers la nouvelle adresse.',
    waits: 'Un message vous attend à votre nouvelle adresse',
    waitsWords: (email) => `Ouvrez le lien envoyé à ${email}. D’ici là, nous écrivons à l’ancienne adresse.`,
    again: 'Autre adresse, ou renvoyer',
    page: 'Votre nouvelle adresse',
    asking: 'Un instant…',
    confirmed: 'Cette adresse est la vôtre',
    confirmedWords: 'Désormais, nous vous écrivons ici.',
    ended: 'Ce lien n’a plus d’effet',
    endedWords:
      'Un lien est valable une semaine, et seul le dernier demandé compte. Demandez de nouveau le changement sur votre page.',
    taken: 'Une inscription existe avec cette adresse. Nous continuons d’écrire à l’ancienne.',
    failed: 'Cela n’a pas fonctionné',
    toPage: 'Vers votre page',
  },
  badge: {
    picture: (name) => `Badge QR de ${name}`,
    number: 'Numéro de badge',
    delegate: 'Congressiste',
    publicTalk: 'Conférence publique',
    galaGuest: 'Dîner de gala',
  },
  cancel: {
    about: 'Vous ne pouvez finalement pas venir ?',
    label: 'Annuler mon inscription',
    title: 'Annuler votre inscription ?',
    keep: 'Conserver mon inscription',
    done: 'Votre inscription est annulée. Merci d’avoir laissé vos places à d’autres.',
    words:
      'Toutes vos places sont libérées et votre badge est refusé à toutes les entrées, tout comme ceux de vos invités au gala. Cette annulation est définitive ; vous pourrez vous réinscrire, mais il n’y aura peut-être plus de place.',
  },
  category: {
    question: 'Comment participez-vous ?',
    delegate: 'En tant que congressiste',
    delegateWords: 'Toute la journée : petit déjeuner, sessions approfondies, ateliers, soirée.',
    publicTalk: 'Pour la conférence publique',
    publicTalkWords: 'Les sessions ouvertes à tous.',
  },
  change: {
    title: 'Modifier vos sessions',
    added: (sessions) => count(sessions, { one: '# session ajoutée', other: '# sessions ajoutées' }),
    givenBack: (seats) => count(seats, { one: '# place libérée', other: '# places libérées' }),
    none: 'Aucune modification pour l’instant',
    nothingChanged: 'Rien n’a été modifié',
    done: 'Vos sessions ont été modifiées.',
    back: 'Retour',
    save: 'Enregistrer',
  },
  conferences: {
    title: 'Congrès',
    all: 'Tous les congrès',
    none: 'Aucun congrès pour l’instant',
    noneWords: 'Dès qu’un programme sera publié, vous le trouverez ici.',
    notLoaded: 'La liste des congrès n’a pas pu être chargée',
    open: 'Programme et inscription',
  },
  details: {
    title: 'Vos coordonnées',
    name: 'Nom',
    nameHint: 'Tel qu’il doit figurer sur votre badge',
    email: 'Adresse e‑mail',
    emailHint: 'Le lien vers votre page personnelle y sera envoyé',
    organisation: 'Organisme',
    needs: 'De quoi avez-vous besoin pour participer ?',
    needsHint:
      'Accès de plain-pied, boucle magnétique, interprète… Seuls les organisateurs voient cette information.',
    consent: (organiser) =>
      `J’accepte que ${organiser} conserve ces données pour organiser le congrès : pour le contrôle des entrées, les places et les badges, et pour m’écrire à ce sujet.`,
    consentMore:
      'Vous pouvez à tout moment les corriger, annuler votre inscription ou retirer votre accord depuis votre page personnelle.',
    whatYouNeed: 'Vos besoins',
    correct: 'Corriger',
    correctTitle: 'Corriger vos coordonnées',
    corrected: 'Vos coordonnées ont été corrigées.',
    erased: 'Vos données ont été effacées.',
    leave: 'Ne rien changer',
    save: 'Enregistrer',
  },
  done: {
    title: (name) => `Votre inscription est enregistrée, ${name}`,
    showBadge: 'Présentez ce badge à chaque entrée ; sur votre téléphone, cela suffit.',
    letter: (email) => `Un message contenant le lien vers votre page personnelle est envoyé à ${email}.`,
    seats: 'Vos places',
    noSeats: 'Aucune session pour l’instant. Vous pourrez en choisir depuis votre page personnelle.',
    moveUp:
      'Sur les listes d’attente, vous avancez automatiquement à mesure que des places se libèrent, par ordre d’arrivée.',
    page: 'Votre page personnelle',
    pageWords:
      'Vous y modifiez vos sessions, corrigez vos coordonnées ou annulez votre inscription. Toute personne disposant de ce lien peut le faire : gardez-le pour vous.',
    pageWordsGala:
      'Vous y modifiez vos sessions, corrigez vos coordonnées, répondez à l’invitation au gala ou annulez votre inscription. Toute personne disposant de ce lien peut le faire : gardez-le pour vous.',
    link: 'Lien personnel',
    open: 'Ouvrir ma page',
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    notCopied: 'Votre navigateur ne nous permet pas de copier : sélectionnez le lien et copiez-le vous-même.',
  },
  erase: {
    about: 'Vous souhaitez que nous vous oubliions ?',
    label: 'Effacer tout ce qui me concerne',
    title: 'Effacer tout ce qui vous concerne ?',
    words:
      'Votre inscription prend fin et toutes vos places sont libérées. Votre nom, votre adresse, vos besoins, vos messages et votre table de gala sont effacés ici et dans tous les services : aussitôt sur chaque page, et sous deux jours sur le disque. Seuls des nombres restent : que quelqu’un était là.',
    forEver: 'C’est définitif. Vous pourrez vous réinscrire comme une nouvelle personne.',
    sure: 'Je comprends que rien ne pourra être rétabli',
    keep: 'Garder mon inscription',
    really: 'Tout effacer',
    done: 'Vos données sont effacées',
    forgotten: 'Il ne reste rien de vos données',
    forgottenWords:
      'Votre inscription a pris fin, et rien ici ne dit qui vous êtes. Aucun message ne suivra.',
    toConference: 'Vers le congrès',
    data: 'Vos données',
  },
  errors: {
    nameMissing: 'Veuillez indiquer votre nom, tel qu’il doit figurer sur le badge.',
    badgeNeedsName: 'Il faut un nom sur le badge.',
    emailMissing: 'Veuillez indiquer votre adresse e‑mail : le lien vers votre page y sera envoyé.',
    emailWrong: 'Cette adresse e‑mail ne semble pas valide. Elle devrait ressembler à ada@example.org.',
    consentMissing: 'Nous ne pouvons vous inscrire qu’avec votre accord.',
    consentChanged:
      'Ce texte a changé depuis que vous avez ouvert la page. Veuillez recharger la page et le relire.',
    nameRule: 'Un nom comporte de 1 à 200 caractères, sans retour à la ligne.',
    organisationRule: 'Veuillez vous limiter à une ligne de 200 caractères.',
    needsRule: 'Veuillez vous limiter à 2 000 caractères ordinaires.',
    sessionsOverlap: 'Deux des sessions choisies ont lieu en même temps. Veuillez renoncer à l’une d’elles.',
    sessionNotOpen: 'L’une des sessions choisies ne vous est pas ouverte. Veuillez revoir votre choix.',
    unknownSession:
      'Le programme a changé et l’une des sessions choisies n’existe plus. Veuillez revoir votre choix.',
    noProgramme: 'Ce congrès ne prend pas d’inscriptions.',
    cancelled: 'Cette inscription a été annulée. Pour venir malgré tout, veuillez vous réinscrire.',
  },
  link: {
    about: 'Quelqu’un d’autre a peut-être le lien vers cette page ?',
    label: 'Nouveau lien',
    title: 'Remplacer le lien vers cette page ?',
    keep: 'Garder ce lien',
    done: 'Le lien est remplacé. Un message contenant le nouveau est en route.',
    words:
      'Le lien de vos messages n’ouvrira plus cette page, et elle se ferme partout où elle est ouverte, sauf ici. Nous vous envoyons un message contenant le nouveau lien.',
  },
  loading: 'Chargement',
  lost: {
    title: 'Ouvrez votre page avec votre lien',
    words:
      'Le message reçu après votre inscription contient le lien vers votre page personnelle. Si vous ne le retrouvez pas, nous vous le renvoyons.',
    ended: 'Ce lien n’est plus valable',
    endedWords:
      'Un lien plus récent vous a été envoyé, ou l’inscription n’existe plus. Nous pouvons vous en envoyer un nouveau.',
    emailMissing: 'Veuillez indiquer l’adresse utilisée pour votre inscription.',
    send: 'M’envoyer mon lien',
    sent: 'Consultez votre messagerie',
    sentWords: 'Si cette adresse est inscrite, un message contenant un nouveau lien est en route.',
    notRegistered: (link) => `Pas encore d’inscription ? ${link}.`,
    register: 'Voir le programme et s’inscrire',
  },
  me: {
    title: 'Ma page',
    of: (conference) => `Ma page – ${conference}`,
    leave: 'Quitter',
    notLoaded: 'Votre page n’a pas pu être chargée',
    hello: (name) => `Bonjour, ${name}`,
    yours: 'Votre page',
    yourBadge: 'Votre badge',
    cancelled: 'Cette inscription est annulée',
    cancelledWords: 'Vos places ont été libérées et votre badge n’ouvre plus aucune entrée.',
    registerAgain: 'Se réinscrire',
    gala: 'Dites-nous si vous venez, avec qui, et ce que vous mangez.',
    guestBadges: 'Badges de vos invités',
    guest: (number) => `Invité ${number}`,
    ifWrong: 'En cas de problème',
  },
  notFound: {
    head: 'Page introuvable',
    title: 'Cette page n’existe pas',
    words: 'L’adresse est peut-être mal saisie, ou le congrès n’est plus ici.',
  },
  picker: {
    show: 'Afficher',
    allKinds: 'Toutes les sessions',
    kinds: {
      BREAKFAST: 'Petit déjeuner',
      DEEP_DIVE: 'Sessions approfondies',
      SHARE_AND_LEARN: 'Partage d’expériences',
      PLENARY: 'Plénière',
      PUBLIC_TALK: 'Conférence publique',
      GALA: 'Gala',
    },
    over: 'Cette partie de la journée est terminée.',
    parallel: (sessions) => `${sessions} en parallèle, une seule au choix`,
    none: 'N’en choisir aucune',
    noneIn: (slot) => `pour ${slot}`,
    chosen: (title) => `${title} : session choisie.`,
    notChosen: (title) => `${title} : session retirée de votre choix.`,
    quoted: (title) => `« ${title} »`,
    replaces: (titles) => `Remplace ${titles}, qui a lieu en même temps.`,
    keeps: (titles) => `Vous gardez votre place pour ${titles} jusqu’à ce qu’une place se libère ici.`,
    undo: 'Annuler',
    undone: 'Votre choix précédent est rétabli.',
    yours: 'Votre place',
    yoursWhileWaiting: 'À vous pendant l’attente',
    youWillWait: 'Vous serez sur liste d’attente et avancerez automatiquement dès qu’une place se libérera.',
    chooseToWait: 'Choisissez-la pour être sur liste d’attente.',
    invitation: 'Après votre inscription, répondez à l’invitation depuis votre page personnelle',
  },
  privacy: {
    title: 'Protection des données',
    of: (conference) => `Protection des données – ${conference}`,
    read: 'Lire la notice sur la protection des données (nouvel onglet)',
    version: (version) => `Version ${version}`,
    lead: (organiser) =>
      `${organiser} organise ce congrès, décide de ce qui est conservé à votre sujet et en répond. Lanyard est le logiciel utilisé pour cela. Voici tout ce qu’il fait de vos données.`,
    kept: {
      title: 'Ce qui est conservé à votre sujet',
      details:
        'Votre nom, votre adresse e‑mail, votre organisme, ce dont vous avez besoin pour participer et la langue de vos messages : tels que vous les avez indiqués ou corrigés.',
      seats:
        'Les sessions que vous avez choisies, les places que vous avez ou que vous avez rendues, et celles que vous attendez.',
      consent:
        'Le fait que vous avez accepté cette notice en vous inscrivant, dans quelle version, et quand.',
      letters: 'Une copie de chaque message que nous vous avons écrit.',
      gala: 'Si vous répondez à l’invitation au gala : votre venue ou non, le nom des personnes que vous invitez, et ce que chacune mange ou ne doit pas manger. Demandez-leur leur accord avant de les nommer.',
      scans: 'Quand, et à quelle entrée, votre badge a été scanné.',
    },
    purpose: {
      title: 'Pour quoi faire',
      run: 'Pour vous donner des places et un badge, vous laisser entrer, vous écrire au sujet de ce congrès, préparer ce dont chaque personne a besoin et prévoir le dîner. Pour rien d’autre : pas de publicité, pas de profilage, rien n’est vendu.',
      agreed:
        'Tout cela est conservé parce que vous l’avez accepté. Votre organisme, vos besoins et vos allergies sont facultatifs : laissez ces champs vides si vous ne voulez pas qu’ils soient conservés.',
    },
    seenBy: {
      title: 'Qui les voit',
      organisers:
        'L’équipe d’organisation voit tout. Les personnes qui gèrent pour elle le serveur et ses sauvegardes peuvent accéder à ce qui y est enregistré.',
      doors:
        'Aux entrées, on voit votre nom, vos sessions et si vous êtes à l’intérieur. Les téléphones des entrées peuvent garder cette liste, chiffrée, pour fonctionner sans réseau. On n’y voit ni votre adresse, ni vos besoins, ni ce que vous mangez.',
      caterers:
        'Les traiteurs voient qui dîne : votre nom et celui des personnes que vous invitez, les régimes et les allergies.',
      link: 'Quiconque possède le lien vers votre page la voit comme vous. Gardez-le pour vous ; vous pouvez le remplacer sur votre page.',
      others:
        'Personne d’autre. Les messages passent par le serveur de messagerie de l’équipe d’organisation et arrivent chez votre fournisseur de messagerie. Si un de vos agendas s’abonne à vos sessions, la société qui gère cet agenda les voit.',
    },
    badge: {
      title: 'Votre badge',
      code: 'Le code QR contient un nombre aléatoire et une signature : rien à votre sujet, et il n’ouvre pas votre page. Le badge lui-même porte votre nom.',
    },
    device: {
      title: 'Sur votre appareil',
      cookie: 'Un seul cookie garde votre page ouverte pendant 90 jours, ou jusqu’à ce que vous la quittiez.',
      storage:
        'Votre navigateur retient la langue et les couleurs choisies et, jusqu’à la fermeture de l’onglet, ce que vous avez saisi avant de vous inscrire. Il n’y a pas d’autre cookie, et personne ne vous suit.',
    },
    rights: {
      title: 'Ce que vous pouvez faire',
      correct:
        'Corriger vos données, changer de sessions ou annuler votre inscription : sur votre page personnelle. Annuler rend vos places ; vos données restent jusqu’à ce qu’elles soient effacées.',
      copy: 'Télécharger depuis votre page personnelle une copie de ce que l’inscription conserve à votre sujet, messages et heures de vos entrées aux sessions compris. Votre réponse au gala est sur la page du gala.',
      erase:
        'Effacer tout ce qui vous concerne, et retirer ainsi votre accord : sur votre page personnelle, à tout moment. Votre nom, votre adresse, vos besoins, vos messages et votre table au gala disparaissent aussitôt de toutes les pages, et du disque sous deux jours.',
      stays:
        'Ce qui reste ensuite ne dit à personne qui vous étiez : quelqu’un, un nombre aléatoire, s’est inscrit, a eu des places et est passé à une entrée. Les sauvegardes faites auparavant gardent leur contenu jusqu’à ce que l’équipe d’organisation les supprime.',
      lostLink:
        'Vous avez perdu le lien vers votre page ? La page propose de le renvoyer. L’équipe d’organisation peut aussi annuler et effacer pour vous.',
    },
    howLong: {
      title: 'Combien de temps',
      until:
        'Jusqu’à ce que vous l’effaciez, ou que l’équipe d’organisation le fasse : rien ne s’efface de soi-même. Demandez-lui combien de temps elle compte garder vos données.',
    },
    ask: {
      title: 'À qui s’adresser',
      organiser: (organiser) =>
        `À ${organiser} : répondez à n’importe quel message reçu au sujet de ce congrès.`,
      authority:
        'Si vous pensez que vos données ne sont pas traitées comme il se doit, vous pouvez aussi saisir l’autorité de protection des données de votre lieu de résidence.',
    },
    toRegistration: 'Au programme et à l’inscription',
    notLoaded: 'La notice n’a pas pu être chargée',
  },
  register: {
    title: 'Inscription',
    of: (conference) => `${conference} – inscription`,
    myPage: 'Ma page',
    today: 'Aujourd’hui',
    open: 'Les inscriptions sont ouvertes',
    choose: 'Choisissez vos sessions',
    chosen: (sessions) => count(sessions, { one: '# session choisie', other: '# sessions choisies' }),
    nothingChosen: 'Aucun choix pour l’instant',
    continue: 'Continuer',
    known: 'Cette adresse est déjà inscrite',
    knownWords: (email) =>
      `Nous avons renvoyé le lien vers votre page personnelle à ${email}. Vous pourrez y modifier vos sessions, afficher votre badge ou annuler votre inscription.`,
    notYet: 'Votre inscription n’est pas encore enregistrée',
    submit: 'S’inscrire',
    submitting: 'Inscription en cours…',
    after:
      'Vous recevez aussitôt votre badge, ainsi qu’un message contenant le lien vers votre page personnelle, où tout reste modifiable.',
    unknown: 'Nous ne connaissons pas ce congrès',
    unknownWords: 'L’adresse est peut-être mal saisie, ou le programme n’est pas encore publié.',
    notLoaded: 'Le programme n’a pas pu être chargé',
  },
  reissue: {
    about: 'Quelqu’un d’autre a votre badge, ou une photo de celui-ci ?',
    label: 'Nouveau badge',
    title: 'Remplacer votre badge ?',
    keep: 'Garder celui-ci',
    done: 'Vous avez un nouveau badge. L’ancien n’ouvre plus aucune entrée.',
    words:
      'Vous recevez aussitôt un nouveau badge. Celui que vous avez, imprimé ou en image, sera refusé à toutes les entrées.',
  },
  seats: {
    title: 'Vos sessions',
    change: 'Modifier mes sessions',
    none: 'Vous n’avez pas encore de session.',
    over: 'Terminée',
    now: 'En cours',
    confirmed: 'Confirmée',
    waiting: 'En attente',
    waitingAt: (position) => `En attente, n° ${position} sur la liste`,
    standby: 'Venez maintenant à l’entrée',
    standbyWords: (room) =>
      `Personne n’est venu occuper certaines places. Présentez votre badge (${room}) : on vous laisse entrer tant qu’il reste une place. Si vous ne venez pas, vous ne perdez rien.`,
    giveBack: 'Libérer',
    stopWaiting: 'Ne plus attendre',
    giveBackTitle: 'Libérer cette place ?',
    stopWaitingTitle: 'Ne plus attendre ?',
    giveBackWords:
      'Elle revient à la personne qui attend depuis le plus longtemps. Si vous la voulez de nouveau plus tard, vous devrez peut-être attendre.',
    stopWaitingWords: 'Vous perdez votre rang sur la liste d’attente.',
    keep: 'La garder',
    giveItBack: 'Libérer la place',
    givenBack: 'Votre place a été libérée.',
    waitingStopped: 'Vous n’attendez plus cette place.',
    left: (seats) => count(seats, { one: '# place libre', other: '# places libres' }),
    last: 'Dernière place',
    filling: (seats) => count(seats, { one: 'Plus que # place', other: 'Plus que # places' }),
    full: 'Complet',
    fullWaiting: (people) => count(people, { one: 'Complet, # en attente', other: 'Complet, # en attente' }),
  },
  takeAway: {
    title: 'À emporter',
    badge: 'Votre badge',
    badgeWords: 'À imprimer, ou à garder sur votre téléphone. En A4, recto et verso à découper et à plier.',
    calendar: 'Votre agenda',
    calendarWords:
      'Le fichier contient vos sessions telles qu’elles sont maintenant. Un agenda abonné suit chaque changement.',
    file: 'Fichier d’agenda',
    subscribe: 'S’abonner',
    subscribed:
      'Ouvrez-la dans votre agenda, ou ajoutez-y cette adresse comme agenda en ligne. Quiconque la connaît voit vos sessions.',
    open: 'Ouvrir dans l’agenda',
    copy: 'Copier l’adresse',
    copied: 'Adresse copiée.',
    notCopied: 'Votre navigateur ne permet pas de copier : sélectionnez l’adresse et copiez-la.',
    about: 'Quelqu’un d’autre a cette adresse ?',
    label: 'Nouvelle adresse',
    replace: 'Remplacer l’adresse de l’agenda ?',
    keep: 'Garder celle-ci',
    done: 'Votre agenda a une nouvelle adresse. Abonnez-vous à celle-ci.',
    words: 'Les agendas abonnés à l’adresse actuelle n’apprendront plus aucun changement.',
    data: 'Une copie de vos données',
    dataWords: 'Tout ce que l’inscription conserve à votre sujet, messages compris, en un fichier.',
    dataFile: 'Mes données (JSON)',
  },
  visits: {
    title: 'Vos entrées enregistrées',
    at: (time) => `À ${time}`,
    here: 'Actuellement sur place',
  },
  tryAgain: 'Réessayer',
  yourDay: {
    title: 'Votre journée',
    none: 'Aucun choix pour l’instant. Vous pouvez aussi vous inscrire maintenant et choisir plus tard.',
    waiting: 'sur liste d’attente',
    gala: 'Répondez à l’invitation au gala depuis votre page personnelle.',
    continue: 'Passer à vos coordonnées',
  },
};

export default fr;
