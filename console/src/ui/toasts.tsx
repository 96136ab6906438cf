/** Short words on what was done, which go by themselves and are read aloud. */
import { useSyncExternalStore } from 'react';
import styles from './toasts.module.css';

const SECONDS = 6;
let shown: { id: number; text: string }[] = [];
let last = 0;
const listeners = new Set<() => void>();

export function toast(text: string): void {
  const id = ++last;
  become([...shown, { id, text }]);
  setTimeout(() => become(shown.filter((each) => each.id !== id)), SECONDS * 1000);
}

function become(next: typeof shown): void {
  shown = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const texts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div role="status" aria-live="polite" className={styles.toasts}>
      {texts.map(({ id, text }) => <p key={id} className={styles.toast}>{text}</p>)}
    </div>
  );
}
