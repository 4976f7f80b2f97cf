/** Hand-held scanners type faster than this between two keys; people hardly do. */
export const LONGEST_GAP_MILLIS = 100;
/** The shortest thing worth reading: a badge number without its hyphen. */
export const SHORTEST_TEXT = 10;

/**
 * Reads hardware scanners, which pretend to be keyboards: a burst of keys that ends with Enter or Tab.
 */
export class Wedge {
  private text = '';
  private lastKeyAt = Number.NEGATIVE_INFINITY;

  /**
   * @returns `taken` when the key belongs to a burst and must do nothing else on the page, `text` when a burst is whole
   */
  key(key: string, atMillis: number): { taken: boolean; text?: string } {
    const inBurst = atMillis - this.lastKeyAt <= LONGEST_GAP_MILLIS;
    if (key === 'Enter' || key === 'Tab') {
      const text = inBurst ? this.text : '';
      this.text = '';
      return text.length >= SHORTEST_TEXT ? { taken: true, text } : { taken: false };
    }
    if ([...key].length !== 1) return { taken: false };
    this.text = inBurst ? this.text + key : key;
    this.lastKeyAt = atMillis;
    return { taken: this.text.length > 1 };
  }
}
