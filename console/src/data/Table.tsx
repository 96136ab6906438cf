/** A list of the API as a table; on a narrow screen each row is a card. */
import type { ReactNode } from 'react';
import { Button as Pressable } from 'react-aria-components';
import { useWords } from '../words';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Notice';
import { Value } from './Value';
import styles from './Table.module.css';

export type Row = Record<string, unknown>;
export interface Column {
  name: string;
  title?: string;
  show?: (row: Row) => ReactNode;
}

interface Properties {
  columns: Column[];
  rows: Row[];
  /** What a row is called by assistive technology, and what makes it the same row later. */
  keyOf(row: Row, index: number): string;
  onOpen?: ((row: Row) => void) | undefined;
  actions?: ((row: Row) => ReactNode) | undefined;
  isLoading?: boolean;
  error?: unknown;
  onAgain?: () => void;
  empty: string;
  more?: { isThere: boolean; isLoading: boolean; load(): void };
  caption: string;
}

export function Table({ columns, rows, keyOf, onOpen, actions, isLoading, error, onAgain, empty, more, caption }: Properties) {
  const { t, label } = useWords();
  if (error) return <Problem error={error} {...(onAgain ? { onAgain } : {})} />;
  if (isLoading) return <Skeleton columns={columns.length} label={t('app.loading')} />;
  if (rows.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => <th key={column.name} scope="col">{column.title ?? label(column.name)}</th>)}
            {actions ? <th scope="col"><span className="only-heard">{t('act.more')}</span></th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)}>
              {columns.map((column, at) => {
                const shown = column.show?.(row) ?? <Value name={column.name} value={row[column.name]} inCell inButton={at === 0 && onOpen !== undefined} />;
                return (
                  <td key={column.name} data-label={column.title ?? label(column.name)}>
                    {at === 0 && onOpen ? <Pressable className={styles.open!} onPress={() => onOpen(row)}>{shown}</Pressable> : shown}
                  </td>
                );
              })}
              {actions ? <td className={styles.actions}>{actions(row)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.foot}>
        <span className="soft" aria-live="polite">{t('list.rows', { count: rows.length })}</span>
        {more?.isThere ? <Button small isPending={more.isLoading} onPress={more.load}>{t('list.more')}</Button> : null}
      </footer>
    </div>
  );
}

function Skeleton({ columns, label }: { columns: number; label: string }) {
  return (
    <div className={styles.frame} role="status" aria-label={label}>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className={styles.bones}>
          {Array.from({ length: columns }, (_, column) => <span key={column} className={styles.bone} />)}
        </div>
      ))}
    </div>
  );
}
