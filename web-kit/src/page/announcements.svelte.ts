export interface Toast {
  id: number;
  text: string;
  tone: 'info' | 'success' | 'error';
}

/** Short words about what just happened: seen for a moment, and read out. Shown by `<Announcements>`. */
class Announcing {
  toasts = $state<Toast[]>([]);
  /** What a screen reader hears without anything being shown. */
  spoken = $state('');
  #next = 1;

  toast(text: string, tone: Toast['tone'] = 'success', milliseconds = 6_000): void {
    const id = this.#next++;
    this.toasts = [...this.toasts.slice(-2), { id, text, tone }];
    setTimeout(() => this.dismiss(id), milliseconds);
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  say(text: string): void {
    // The same words twice are read twice only if they differ: a no-break space makes them differ.
    this.spoken = this.spoken === text ? `${text}\u00a0` : text;
  }
}

export const announcing = new Announcing();
export const toast = announcing.toast.bind(announcing);
export const say = announcing.say.bind(announcing);
