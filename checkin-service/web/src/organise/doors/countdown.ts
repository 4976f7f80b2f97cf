/** What is left of a time, as minutes and seconds: "9:07". */
export function countdown(millis: number): { text: string; isOver: boolean } {
  const seconds = Math.max(0, Math.ceil(millis / 1_000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return { text, isOver: seconds === 0 };
}
