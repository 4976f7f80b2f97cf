/** "08:12", as the clocks on the conference's walls show it. */
export function clockTime(iso: string | number, timeZone: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}
