/** What the Battery Status API tells, where a browser has it (Chromium does, Safari and Firefox do not). */
interface WithBattery {
  getBattery?: () => Promise<{ level: number; charging: boolean }>;
}

/** How full the battery is, in percent; nothing where the browser does not tell. */
export async function batteryOf(browser: object): Promise<{ batteryPercent?: number; charging?: boolean }> {
  try {
    const battery = await (browser as WithBattery).getBattery?.();
    return battery ? { batteryPercent: Math.round(battery.level * 100), charging: battery.charging } : {};
  } catch {
    return {};
  }
}

/** Below this, and not charging, a phone spares its battery, and somebody should bring a charger. */
export const LOW_BATTERY_PERCENT = 20;

/** Asks this often: a battery does not empty in a minute. */
const ASK_EVERY_MILLIS = 60_000;

/** Whether the battery is low, as far as the browser tells, and what ends the asking. */
export function watchBattery(browser: object): { isLow: () => boolean; end: () => void } {
  let isLow = false;
  const ask = async () => {
    const { batteryPercent = 100, charging } = await batteryOf(browser);
    isLow = batteryPercent <= LOW_BATTERY_PERCENT && charging !== true;
  };
  void ask();
  const every = setInterval(() => void ask(), ASK_EVERY_MILLIS);
  return { isLow: () => isLow, end: () => clearInterval(every) };
}
