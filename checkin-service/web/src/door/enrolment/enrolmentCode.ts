const PARAMETER = 'enrol';

/** The code in an enrolment link's fragment, or in the link itself as a camera reads it or a person pastes it. */
export function enrolmentCode(text: string): string | undefined {
  const fragment = text.includes('#') ? text.slice(text.indexOf('#') + 1) : '';
  return new URLSearchParams(fragment).get(PARAMETER)?.trim() || undefined;
}

/**
 * Takes the code out of the address bar at once, so that it is neither shown, bookmarked nor photographed. Links may
 * say `/door`; the service worker looks after `/door/` only.
 */
export function takeEnrolmentCode(location: Location, history: History): string | undefined {
  const code = enrolmentCode(location.hash);
  const path = location.pathname.replace(/\/?$/, '/');
  if (code || path !== location.pathname) history.replaceState(history.state, '', path);
  return code;
}
