/** Everything that needs a person, in one list. */
import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { call } from '../../api/call';
import { allows } from '../../api/operations';
import { useRoles } from '../../app/session';
import { type Row, Table } from '../../data/Table';
import { Value } from '../../data/Value';
import { Problem } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { useWords } from '../../words';
import { QUEUES, type Queue } from './queues';
import styles from './waiting.module.css';

const FIRST = 20;

interface Waits extends Row {
  queue: Queue;
  waits: unknown;
}
const queueOf = (row: Row) => (row as Waits).queue;

export default function Waiting() {
  const { t, ago } = useWords();
  const navigate = useNavigate();
  const roles = useRoles();
  const queues = QUEUES.filter(({ id }) => allows(id, roles));
  const answers = useQueries({
    queries: queues.map(({ id, query, only }) => ({
      queryKey: [id, 'waiting', query],
      queryFn: async () => {
        const page = (await call(id, { query: { ...query, limit: FIRST } })) as { items: Row[]; next_cursor: string | null };
        return only ? { ...page, items: page.items.filter(only) } : page;
      },
      refetchInterval: 60_000,
    })),
  });
  const rows: Waits[] = queues.flatMap((queue, index) => (answers[index]!.data?.items ?? []).map((row) => ({ ...row, queue, waits: row[queue.since] })))
    .sort((a, b) => String(a.waits).localeCompare(String(b.waits)));
  const failed = answers.find(({ error }) => error);
  return (
    <Page title={t('waiting.title')} lead={t('waiting.lead')}>
      <ul className={styles.counts}>
        {queues.map((queue, index) => {
          const { data } = answers[index]!;
          const count = data?.items.length ?? 0;
          return (
            <li key={queue.name}>
              <Link to={queue.to} className={`${styles.count} ${count ? styles.some : ''}`}>
                <span className={styles.figure}>{data ? (data.next_cursor ? `${count}+` : count) : '–'}</span>
                <span>{t(queue.name)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {failed ? <Problem error={failed.error} onAgain={() => void failed.refetch()} /> : null}
      <Table caption={t('waiting.title')} rows={rows} isLoading={answers.some(({ isPending }) => isPending)} empty={t('waiting.clear')}
        keyOf={(row) => `${queueOf(row).name}:${row[queueOf(row).keyName]}`}
        onOpen={(row) => void navigate(queueOf(row).to)}
        columns={[
          { name: 'about', title: t('waiting.what'), show: (row) => <Value name={queueOf(row).about === 'facts' ? 'facts' : 'about'} value={aboutOf(row[queueOf(row).about])} /> },
          { name: 'queue', title: t('waiting.where'), show: (row) => t(queueOf(row).name) },
          { name: 'player', show: (row) => <Value name="player_id" value={row['player_id'] ?? row['creator_id'] ?? null} /> },
          { name: 'waits', title: t('waiting.since'), show: (row) => <time dateTime={String(row['waits'])}>{ago(String(row['waits']))}</time> },
        ]} />
    </Page>
  );
}

/** Facts by reason are told by their reasons. */
const aboutOf = (value: unknown) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : value);
