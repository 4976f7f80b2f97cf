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
