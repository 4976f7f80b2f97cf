import type { WalkedIn, WalkIn } from '../../contract/registration';
import { bearing, busy, exchange, json, problemOf } from '../deviceApi';
import type { Brought } from '../outbox/courier';

const API = '/api/registration';

/** Why somebody is not registered, as registration-service names it; `invalid:` with the field behind it. */
export type Refusal = string;

/** What is wrong with the registration itself; anything else may pass, and it is sent again. */
const ABOUT_THE_REGISTRATION = new Set([400, 409, 413, 422]);

/**
 * Registers somebody. That this phone is not known (401) means that it is not known there *yet*: check-in decides whose
 * phone this is.
 *
 * @param key the same for every try
 */
export async function register(
  walkIn: WalkIn,
  key: string,
  credential: string,
): Promise<Brought<never, WalkedIn>> {
  const answer = await exchange(
    '/door/registrations',
    {
      method: 'POST',
      headers: { ...bearing(credential), 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(walkIn),
    },
    API,
  );
  if (!answer) return { kind: 'unreachable' };
  if (answer.ok) {
    const walkedIn = await json<WalkedIn>(answer);
    return walkedIn?.badge?.code ? { kind: 'taken', answer: walkedIn } : { kind: 'unreachable' };
  }
  const problem = await problemOf(answer);
  if (!problem || !ABOUT_THE_REGISTRATION.has(answer.status)) return busy(answer);
  const name = problem.type.replace('urn:lanyard:problem:', '');
  const field = problem.errors?.find((error) => error.field)?.field;
  return { kind: 'refused', reason: name === 'invalid' && field ? `invalid:${field}` : name };
}

/** The version of the privacy notice to which people agree now; nothing without an answer. */
export async function consentVersion(conference: string): Promise<string | undefined> {
  const path = `/conferences/${encodeURIComponent(conference)}/programme`;
  const answer = await exchange(path, { cache: 'no-store' }, API);
  return answer?.ok ? (await json<{ consentVersion?: string }>(answer))?.consentVersion : undefined;
}
