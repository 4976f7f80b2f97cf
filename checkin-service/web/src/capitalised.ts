/** Places are written as part of a sentence ("table 3"); alone they begin with a capital. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** Where to go for a session: the place in the room where there is one. */
export function whereOf({ place, roomName }: { place?: string; roomName: string }): string {
  return capitalised(place ?? roomName);
}
