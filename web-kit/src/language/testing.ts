/** For tests: what a catalogue of texts lacks, has too much, or does not say though the English one does. */
export function differences(english: object, other: object, path = ''): string[] {
  const ours = english as Record<string, unknown>;
  const theirs = other as Record<string, unknown>;
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((key) => {
    const [one, two] = [ours[key], theirs[key]];
    const at = path + key;
    if (typeof one !== typeof two) return [`${at} is not in both`];
    if (typeof one === 'object') return differences(one as object, two as object, `${at}.`);
    if (typeof one === 'string') return (one === '') === (two === '') ? [] : [`${at} is empty`];
    const needed = one as Message;
    const said = told(two as Message, needed.length);
    return told(needed, needed.length)
      .filter((part) => !said.includes(part))
      .map((part) => `${at} does not say part ${part}`);
  });
}

type Message = (...parts: unknown[]) => string;

/** Which of its arguments a text uses, told for numbers that are counted in different ways. */
function told(message: Message, arity: number): number[] {
  const used = new Set<number>();
  for (const value of [0, 1, 2, 5, 1_000_000]) {
    const parts = Array.from({ length: arity }, (_, at) => ({
      [Symbol.toPrimitive]() {
        used.add(at + 1);
        return value;
      },
    }));
    String(message(...parts));
  }
  return [...used].sort();
}

/** For tests: French texts with a mark that could begin a line, or stands where no space is before it. */
export function breakable(catalogue: object): string[] {
  return spelledOut(catalogue)
    .filter(([, text]) => /[^\u00a0\u202f][;:?!»]|«[^\u00a0\u202f]/.test(text))
    .map(([name, text]) => `${name}: ${text}`);
}

/** Every text of a catalogue by its name, with `3` wherever something is filled in. */
function spelledOut(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, text]): [string, string][] => {
    if (typeof text === 'object') return spelledOut(text as object, `${path}${key}.`);
    const said = typeof text === 'function' ? (text as Message)(...Array(text.length).fill(3)) : String(text);
    return [[path + key, said]];
  });
}
