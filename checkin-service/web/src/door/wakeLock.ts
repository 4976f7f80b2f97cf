/** Keeps the screen on while the page is seen, where the phone offers it. Returns what lets go. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let wanted = true;
  const hold = async () => {
    if (!wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (!wanted) await lock.release();
    } catch {
      // A phone that saves its battery refuses; scanning goes on.
    }
  };
  const onVisibility = () => void hold();
  document.addEventListener('visibilitychange', onVisibility);
  void hold();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', onVisibility);
    void lock?.release().catch(() => undefined);
  };
}
