/** Server-sent events of one name, one after the other; other lines only show that somebody is there. */
export class EventStream {
  private rest = '';

  constructor(private readonly event: string) {}

  /** @returns the data of the events that are complete now */
  take(text: string): string[] {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map((block) => this.read(block)).filter((data) => data !== undefined);
  }

  private read(block: string): string | undefined {
    const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line));
    if (fields.find((field) => field?.[1] === 'event')?.[2] !== this.event) return undefined;
    return fields
      .filter((field) => field?.[1] === 'data')
      .map((field) => field![2])
      .join('\n');
  }
}
