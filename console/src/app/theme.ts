/** Dark, light, or as the system is. */
import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'ludus.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const chosen = (): Theme => (localStorage.getItem(KEPT) as Theme | null) ?? 'system';

export function setTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme);
  paint();
  listeners.forEach((listener) => listener());
}

export function paint(): void {
  const theme = chosen();
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}

dark.addEventListener('change', paint);

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, chosen);
