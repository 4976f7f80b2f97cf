import { Problem, Unreachable } from '../api/problem';

/** What went wrong, in words for the person in front of the page. Pages know better words for their own refusals. */
export function inWords(error: unknown): string {
  if (error instanceof Unreachable) {
    return navigator.onLine === false
      ? 'You are offline. Nothing is lost: try again when the network is back.'
      : 'We could not reach Lanyard just now. Nothing is lost: please try again in a moment.';
  }
  if (error instanceof Problem) {
    switch (error.kind) {
      case 'unavailable':
        return 'Lanyard is busy or restarting. Nothing is lost: please try again in a moment.';
      case 'conference-frozen':
        return 'This conference is paused while its organisers look into a problem. Please try again later.';
      case 'too-many-requests':
        return 'That was a lot of tries in a short time. Please wait a minute and try again.';
      case 'not-signed-in':
        return 'You are not signed in, or your sign-in has ended.';
      case 'not-allowed':
        return 'Your role does not allow this.';
      case 'not-found':
        return 'We could not find that.';
      case 'too-large':
        return 'That is more text than we can take.';
      default:
        if (error.status >= 500)
          return 'Something went wrong on our side. Nothing was changed by this: please try again.';
        return error.detail ?? error.title;
    }
  }
  return 'Something went wrong on this page. Please reload it and try again.';
}

/** `1 seat`, `2 seats`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(position: number): string {
  const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(position);
  return position + { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' }[rule];
}
