import { de } from './de';
import { en } from './en';

export type Word = keyof typeof en;
export type Language = 'en' | 'de';

const LANGUAGES: Record<Language, Record<Word, string>> = { en, de };

/** The first of a browser's languages that there are words in. */
export function chosen(languages: readonly string[]): Language {
  const spoken = languages.map((language) => language.split('-')[0]?.toLowerCase());
  return spoken.find((language): language is Language => language === 'en' || language === 'de') ?? 'en';
}

export const language: Language = chosen(globalThis.navigator?.languages ?? []);

/** How numbers and times are written: as in the browser's region, where it is one of this language. */
const region: string = (globalThis.navigator?.languages ?? []).find((each) => each.toLowerCase().startsWith(language)) ?? language;

/** A text in the browser's language; `{name}` stands for a value. */
export function t(word: Word, values: Record<string, string | number> = {}): string {
  return LANGUAGES[language][word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The word of this name, if there is one: for names that come from the API. */
export const wordOf = (name: string): Word | null => (Object.hasOwn(en, name) ? (name as Word) : null);

/** A moment as people here write it, in their time zone. */
export const moment = (iso: string | null): string =>
  iso ? new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)) : '';

/** An amount of millionths of a currency. */
export const money = (millionths: number, currency: string): string =>
  new Intl.NumberFormat(region, { style: 'currency', currency }).format(millionths / 1_000_000);

export const size = (bytes: number): string =>
  new Intl.NumberFormat(region, { style: 'unit', unit: bytes < 1e6 ? 'kilobyte' : 'megabyte', maximumFractionDigits: 1 })
    .format(bytes / (bytes < 1e6 ? 1e3 : 1e6));
