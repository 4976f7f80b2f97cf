import { counting } from '@lanyard/web-kit';
import type { Messages } from './en';

const count = counting('es');

const es: Messages = {
  badges: {
    title: 'Acreditaciones de sus invitados',
    words: 'Hágaselas llegar: en la entrada cada invitado muestra la suya, en papel o en un teléfono.',
    show: (name) => `Mostrar la acreditación de ${name}`,
    picture: (name) => `Acreditación QR de ${name}`,
    download: 'Descargar',
    downloadOf: (name) => `Descargar la acreditación de ${name}`,
    onItsWay: 'La acreditación está en camino…',
  },
  diets: {
    NO_PREFERENCE: 'Sin preferencia',
    VEGETARIAN: 'Vegetariana',
    VEGAN: 'Vegana',
    PESCATARIAN: 'Pescetariana',
    HALAL: 'Halal',
    KOSHER: 'Kosher',
    GLUTEN_FREE: 'Sin gluten',
    unknown: 'Todavía no se sabe',
  },
  dinner: {
    tonight: 'Esta noche',
    answerBy: (deadline) => `Responda antes del cierre: ${deadline}`,
    wasOpenUntil: (deadline) => `Plazo de respuesta cerrado: ${deadline}`,
    today: (time) => `hoy a las ${time}`,
    about: 'Sobre la cena',
    table: 'La mesa',
    free: (left, places) =>
      `${count(left, { one: 'plaza libre', other: 'plazas libres' })} de ${count(places, { one: '#', other: '#' })}`,
    taken: 'Plazas ocupadas',
    deadline: 'Fecha límite',
    guests: 'Invitados',
    noGuests: 'ninguno',
    upTo: (guests) => `hasta ${guests}`,
    together:
      'Los grupos permanecen juntos: o todos los suyos tienen plaza o todos esperan. Las plazas liberadas se asignan al momento.',
  },
  errors: {
    coming: 'Indique si va a venir.',
    allergiesLong: 'Limítese a 500 caracteres.',
    guestName: 'Indique el nombre de esta persona.',
    nameLong: 'Limítese a 200 caracteres.',
    nameRule: 'El nombre tiene de 1 a 200 caracteres, sin saltos de línea.',
    allergiesRule: 'Limítese a 500 caracteres corrientes.',
    notEnoughPlaces: 'Ya no quedan tantas plazas libres. Su grupo conserva las plazas que tiene.',
    tooManyGuests: 'Son más invitados de los que puede traer cada persona.',
    deadlinePassed:
      'El plazo para cambios ha terminado: la cocina ya tiene las cifras. Hable con la organización.',
    notInvited: 'La gala es para congresistas con la inscripción en vigor.',
    noDinner: 'La cena ya no está anunciada.',
    unknownGuest:
      'Entretanto su grupo se ha modificado en otro lugar. Vuelva a cargar la página e inténtelo de nuevo.',
    invalid: 'Revise los campos marcados.',
  },
  form: {
    question: '¿Nos acompaña?',
    yes: 'Sí, voy',
    yesWords: 'Con o sin invitados.',
    no: 'Lo siento, esta vez no',
    noWords: 'Otra persona agradecerá la plaza.',
    you: 'Usted',
    guests: 'Sus invitados',
    delegatesOnly: 'Esta cena es solo para congresistas.',
    mayBring: (guests) =>
      count(guests, {
        one: 'Puede traer a # persona, que recibirá su propia acreditación.',
        other: 'Puede traer hasta # personas. Cada una recibe su propia acreditación.',
      }),
    addFirst: 'Añadir un invitado',
    addAnother: 'Añadir otro invitado',
    guest: (number) => `Invitado ${number}`,
    remove: 'Quitar',
    removeGuest: (number) => `Quitar al invitado ${number}`,
    removed: (number) => `Invitado ${number} quitado.`,
    name: 'Nombre y apellidos',
    nameHint: 'Tal como deben figurar en la acreditación.',
    diet: 'Dieta',
    allergies: 'Alergias o cualquier cosa que la cocina deba saber',
    sending: 'Enviando…',
    send: 'Enviar mi respuesta',
    queueWith: (party) => `Ponerse en lista de espera: grupo de ${party}`,
    comeWith: (party) => `Venir en un grupo de ${party}`,
    notSaved: 'Su respuesta todavía no se ha guardado',
    keep: 'Dejarla como estaba',
    privacy: 'Los nombres y las dietas son para la cocina y la entrada, y para nadie más.',
    untilDeadline: 'Puede cambiar su respuesta hasta la fecha límite.',
    saved: 'Su respuesta se ha guardado.',
  },
  outlook: {
    noMore: 'Ahora mismo no quedan más plazas libres.',
    onlyMore: (places) =>
      count(places, {
        one: 'Ahora mismo solo queda # plaza más.',
        other: 'Ahora mismo solo quedan # plazas más.',
      }),
    keeps: (places) =>
      count(places, {
        one: 'Su grupo conserva la plaza que tiene (#).',
        other: 'Su grupo conserva las # plazas que tiene.',
      }),
    allTaken: 'Ahora mismo todas las plazas están ocupadas.',
    only: (places) =>
      count(places, {
        one: 'Ahora mismo solo queda # plaza.',
        other: 'Ahora mismo solo quedan # plazas.',
      }),
    youWait: 'Quedaría en lista de espera y entraría en cuanto haya sitio.',
    partyWaits: (party) => `Su grupo de ${party} esperaría junto y entraría en cuanto haya sitio.`,
  },
  page: {
    gala: 'Gala',
    title: (dinner) => `${dinner} – su respuesta`,
    myPage: 'Mi página',
    linkFirst: 'Abra primero su enlace personal',
    linkFirstWords:
      'Está en el mensaje que recibió al inscribirse y le lleva a su página personal. Desde ahí, la gala está a un paso.',
    lostLink: 'He perdido mi enlace',
    notLoaded: 'No se ha podido cargar la invitación',
    loading: 'Cargando su invitación…',
    noDinner: 'Todavía no se ha anunciado ninguna cena',
    noDinnerWords: 'En cuanto la organización anuncie la gala, podrá responder aquí.',
    back: 'Volver a mi página',
    forDelegates: 'La gala es para congresistas',
    forDelegatesWords:
      'Su inscripción es para la conferencia pública o ha terminado. Aun así, nos encantaría verle allí.',
    closed: 'El plazo de respuesta ha terminado',
    closedWords: 'La cocina ya tiene las cifras. Si aun así quiere venir, hable con la organización.',
  },
  standing: {
    coming: 'Viene a la gala',
    place: 'Tiene una plaza en la mesa.',
    places: (places) =>
      count(places, {
        one: 'Tiene # plaza en la mesa: su grupo permanece junto.',
        other: 'Tiene # plazas en la mesa: su grupo permanece junto.',
      }),
    queue: 'Está en lista de espera',
    queueAt: (position) => `Tiene el puesto ${position} en la lista de espera`,
    waits: 'Ahora mismo todas las plazas están ocupadas. En cuanto se libere una, será suya.',
    partyWaits: (party) =>
      `Ahora mismo no hay ${party} plazas libres. Su grupo espera y entra junto; uno más pequeño quizá encuentre sitio antes.`,
    notComing: 'No viene a la gala',
    thanks: 'Gracias por avisarnos: su plaza es para otra persona.',
    you: 'Usted',
    youToo: 'usted',
    comeAfterAll: 'Al final me gustaría ir',
    change: 'Cambiar mi respuesta',
    openUntil: (deadline) => `Puede cambiarse hasta el cierre: ${deadline}.`,
    tooLate: 'La cocina ya tiene las cifras. Para cambios, hable con la organización.',
  },
  tryAgain: 'Volver a intentarlo',
};

export default es;
