import type { Messages } from '../language/en';

type Notice = Messages['privacy'];

/** The notice in the order in which it is read. What is a function names the organiser. */
export function parts(notice: Notice) {
  const { kept, purpose, seenBy, badge, device, rights, howLong, ask } = notice;
  return Object.entries({ kept, purpose, seenBy, badge, device, rights, howLong, ask }).map(
    ([id, { title, ...points }]) => ({
      id,
      title,
      points: Object.values<string | ((organiser: string) => string)>(points),
    }),
  );
}
