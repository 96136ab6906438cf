/** The queue at one side, the thread at the other. */
import { useEffect } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useState } from 'react';
import { operation } from '../../api/operations';
import { usePages } from '../../api/queries';
import { Filters, type Chosen, asQuery } from '../../data/Filters';
import type { Row } from '../../data/Table';
import { Badge } from '../../data/Value';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Notice';
import { useWords } from '../../words';
import { Thread } from './Thread';
import styles from './support.module.css';

const FILTERS = ['state', 'category', 'assignee_id'];

export function Desk({ open }: { open: string | undefined }) {
  const { t, label, ago } = useWords();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen>({});
  const asks = operation('messages-list-threads').query.filter(({ name }) => FILTERS.includes(name));
  const found = usePages('messages-list-threads', { query: asQuery(asks, chosen) });
  useShortcuts(Boolean(open));
  return (
    <div className={`${styles.desk} ${open ? styles.opened : ''}`}>
      <section className={styles.queue}>
        <Filters asks={asks} chosen={chosen} onApply={setChosen} />
        {found.error ? <Problem error={found.error} onAgain={() => void found.refetch()} /> : null}
        {found.rows.length ? (
          <ListBox aria-label={t('support.threads')} className={styles.list!} selectionMode="single" selectedKeys={open ? [open] : []}
            items={found.rows.map((row) => ({ ...row, id: String(row['thread_id']) }) as Row & { id: string })}
            onSelectionChange={(keys) => { const [key] = keys === 'all' ? [] : [...keys]; if (key) void navigate(`/support/threads/${key}`); }}>
            {(row) => (
              <ListBoxItem id={row.id} textValue={String(row['subject'])} className={styles.item!}>
                <strong>{String(row['subject'])}</strong>
                <span className={styles.about}>
                  <Badge value={String(row['state'])} text={label(String(row['state']))} />
                  <span>{label(String(row['category']))}</span>
                  <time dateTime={String(row['updated_at'])}>{ago(String(row['updated_at']))}</time>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        ) : <p className="soft">{found.isPending ? t('app.loading') : t('list.empty')}</p>}
        {found.hasNextPage ? <Button small onPress={() => void found.fetchNextPage()}>{t('list.more')}</Button> : null}
      </section>
      <section className={styles.thread} aria-live="polite">
        {open ? <Thread key={open} id={open} /> : <p className="soft">{t('support.choose')}</p>}
      </section>
    </div>
  );
}

/** R goes to the answer, N to the note, unless somebody types already. */
function useShortcuts(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role=dialog]')) return;
      const field = { r: 'reply', n: 'note' }[event.key.toLowerCase()];
      if (!field) return;
      event.preventDefault();
      document.querySelector<HTMLElement>(`[data-field=${field}] textarea`)?.focus();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [isOpen]);
}
