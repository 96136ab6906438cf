import type { ReactNode } from 'react';
import { ApiError } from '../api/errors';
import { type Word, useWords } from '../words';
import { Button } from './Button';
import styles from './Notice.module.css';

export function Notice({ tone = 'info', title, children }: { tone?: 'info' | 'bad' | 'good' | 'warn'; title?: string; children: ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'note'}>
      {title ? <strong>{title}</strong> : null}
      <div>{children}</div>
    </div>
  );
}

/** What went wrong, and what to do. */
export function Problem({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  const { t, said } = useWords();
  const known = error instanceof ApiError ? error : new ApiError(-1, 'UNKNOWN', String(error));
  const word = hint(known);
  return (
    <Notice tone="bad" title={known.status >= 500 || known.status === 0 ? t('error.title') : said(known.code, known.message)}>
      {word ? <p>{t(word, { request: known.requestId || '–' })}</p> : null}
      <ul>{Object.entries(known.fields).map(([field, problem]) => <li key={field}><code>{field}</code>: {problem}</li>)}</ul>
      <p className={styles.code}><code>{known.code}</code>{known.requestId ? ` · ${t('error.request', { request: known.requestId || '–' })}` : ''}</p>
      {onAgain ? <Button small onPress={onAgain}>{t('app.again')}</Button> : null}
    </Notice>
  );
}

function hint(error: ApiError): Word | null {
  if (error.status === 0) return 'error.UNREACHABLE';
  if (error.status === 403 && error.code === 'FORBIDDEN') return 'error.forbidden';
  if (error.status === 429) return 'error.busy';
  if (error.status >= 500) return 'error.server';
  return error.status === 404 && error.code.startsWith('HTTP') ? 'error.not-found' : null;
}
