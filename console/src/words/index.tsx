/** The console's words, a file a language, and how dates and numbers are written in it. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import deErrors from './de.errors.json';
import deFields from './de.fields.json';
import deOperations from './de.operations.json';
import de from './de.json';
import enFields from './en.fields.json';
import en from './en.json';
import { humanised } from './humanised';
import { type OperationId, operation } from '../api/operations';

export type Word = keyof typeof en;
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const WORDS: Record<Language, Record<Word, string>> = { en, de };
const FIELDS: Record<Language, Record<string, string>> = { en: enFields, de: deFields };
const OPERATIONS: Record<Language, Record<string, string>> = { en: {}, de: deOperations };
const ERRORS: Record<Language, Record<string, string>> = { en: {}, de: deErrors };
const KEPT = 'ludus.language';

export interface Words {
  language: Language;
  setLanguage(language: Language): void;
  /** A text, with what stands in braces filled in. */
  t(word: Word, values?: Record<string, string | number>): string;
  /** What a field or a value of the API is called. */
  label(name: string): string;
  /** What an operation does. */
  does(id: OperationId): string;
  /** What an error of the API says, by its code; as the API says it where there are no other words. */
  said(code: string, message: string): string;
  number(value: number): string;
  moment(value: string): string;
  day(value: string): string;
  /** How long ago, or until when. */
  ago(value: string): string;
}

const Context = createContext<Words | null>(null);

export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage);
  const words = useMemo(() => wordsOf(language, choose), [language]);
  return (
    <Context value={words}>
      <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>{children}</I18nProvider>
    </Context>
  );
}

export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('useWords needs a WordsProvider around it');
  return words;
}

function wordsOf(language: Language, choose: (language: Language) => void): Words {
  document.documentElement.lang = language;
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    language,
    setLanguage(next) {
      localStorage.setItem(KEPT, next);
      choose(next);
    },
    t: (word, values = {}) =>
      WORDS[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    label: (name) => FIELDS[language][name] ?? humanised(name),
    does: (id) => OPERATIONS[language][id] ?? operation(id).summary,
    said: (code, message) => ERRORS[language][code] ?? message,
    number: (value) => numbers.format(value),
    moment: (value) => moments.format(new Date(value)),
    day: (value) => days.format(new Date(value)),
    ago: (value) => relativeText(relative, new Date(value).getTime() - Date.now()),
  };
}

function relativeText(format: Intl.RelativeTimeFormat, ms: number): string {
  const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]] as const;
  for (const [unit, size] of units) if (Math.abs(ms) >= size) return format.format(Math.trunc(ms / size), unit);
  return format.format(0, 'minute');
}

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2);
  return kept in LANGUAGES ? (kept as Language) : 'en';
}
