import type { KitMessages } from './en';

const es: KitMessages = {
  header: {
    skip: 'Ir al contenido',
    conferenceTime: 'Hora del congreso',
    clock: 'El reloj del congreso',
    clockAhead: 'El reloj del congreso: adelantado respecto a la hora real',
    language: 'Idioma',
    languageNotLoaded: 'No se ha podido cargar este idioma. Vuelva a intentarlo dentro de un momento.',
    light: 'Colores claros',
    dark: 'Colores oscuros',
    useLight: 'Usar colores claros',
    useDark: 'Usar colores oscuros',
  },
  close: 'Cerrar',
  dismiss: 'Descartar',
  optional: ' – opcional',
  live: { connecting: 'Conectando…', live: 'En directo', reconnecting: 'Reconectando…' },
  offline: {
    title: 'No tiene conexión',
    words:
      'Es posible que lo que ve no esté actualizado, y lo que envíe quedará a la espera. Nada de lo que ha escrito se pierde.',
  },
  wrong: {
    offline: 'No tiene conexión. No se ha perdido nada: vuelva a intentarlo cuando la recupere.',
    unreachable:
      'No hemos podido contactar con Lanyard. No se ha perdido nada: vuelva a intentarlo dentro de un momento.',
    unavailable:
      'Lanyard está ocupado o reiniciándose. No se ha perdido nada: vuelva a intentarlo dentro de un momento.',
    frozen:
      'Este congreso está en pausa mientras la organización examina un problema. Vuelva a intentarlo más tarde.',
    tooManyRequests: 'Son muchos intentos en poco tiempo. Espere un minuto y vuelva a intentarlo.',
    notSignedIn: 'No ha iniciado sesión o su sesión ha caducado.',
    notAllowed: 'Su función no permite hacer esto.',
    notFound: 'No lo hemos encontrado.',
    tooLarge: 'El texto es demasiado largo.',
    ours: 'Se ha producido un error por nuestra parte. No se ha modificado nada: vuelva a intentarlo.',
    refused: (detail) => `Lanyard no lo ha aceptado: «${detail}»`,
    page: 'Se ha producido un error en esta página. Vuelva a cargarla e inténtelo de nuevo.',
  },
};

export default es;
