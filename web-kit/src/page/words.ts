import { Problem, Unreachable } from '../api/problem';
import { kit } from '../language/kit';

/** What went wrong, in words for the person in front of the page. Pages know better words for their own refusals. */
export function inWords(error: unknown): string {
  const { wrong } = kit.now;
  if (error instanceof Unreachable) {
    return navigator.onLine === false ? wrong.offline : wrong.unreachable;
  }
  if (error instanceof Problem) {
    switch (error.kind) {
      case 'unavailable':
        return wrong.unavailable;
      case 'conference-frozen':
        return wrong.frozen;
      case 'too-many-requests':
        return wrong.tooManyRequests;
      case 'not-signed-in':
        return wrong.notSignedIn;
      case 'not-allowed':
        return wrong.notAllowed;
      case 'not-found':
        return wrong.notFound;
      case 'too-large':
        return wrong.tooLarge;
      default:
        if (error.status >= 500) return wrong.ours;
        return wrong.refused(error.detail ?? error.title);
    }
  }
  return wrong.page;
}

/** `1 seat`, `2 seats`: English, for pages of staff. Texts that are translated count by {@link counting}. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** `1st`, `2nd`, `3rd`, `11th`: English. */
export function ordinal(position: number): string {
  const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(position);
  return position + { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' }[rule];
}
