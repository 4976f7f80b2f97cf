/** An instant as the conference's clocks show it, for `<input type="datetime-local">`. */
export function wallClock(instant: string, zone: string): string {
  return shown(Date.parse(instant), zone);
}

/**
 * The instant at which the conference's clocks show `local`; undefined for no date. An hour that the clocks skip is
 * taken as if they had not, one that they show twice as the first.
 */
export function instantOf(local: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const before = offsetAt(asUtc - day, zone);
  const after = offsetAt(asUtc + day, zone);
  const candidates = [asUtc - Math.max(before, after), asUtc - Math.min(before, after)];
  const instant = candidates.find((candidate) => shown(candidate, zone) === local) ?? asUtc - before;
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

const day = 86_400_000;

const offsetAt = (instant: number, zone: string) =>
  Date.parse(`${shown(instant, zone)}Z`) - wholeMinutes(instant);

const wholeMinutes = (instant: number) => Math.floor(instant / 60_000) * 60_000;

function shown(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(new Date(instant)).replace(' ', 'T');
}
