import { LudusError, NoAnswer } from 'ludus-sdk';
import { Dismissed } from './client';
import { language, t, wordOf } from './words';

const MINUTE = 60;

/** What a player is told of a failure: what it is, and what to do. */
export function explain(error: unknown): string {
  if (error instanceof NoAnswer) return t('no_answer');
  if (error instanceof Dismissed) return t('not_signed_in');
  if (!(error instanceof LudusError)) {
    console.error(error);
    return t('failed');
  }
  const word = wordOf(`error_${error.code}`);
  const text = word ? t(word) : language === 'en' && error.message ? error.message : t('failed');
  return error.retryAfter && error.retryAfter > 1 ? `${text} ${wait(error.retryAfter)}` : text;
}

function wait(seconds: number): string {
  if (seconds <= MINUTE) return t('wait_seconds', { count: Math.ceil(seconds) });
  return t('wait_minutes', { count: Math.ceil(seconds / MINUTE) });
}
