import { Detail } from '../data/Detail';
import { List } from '../data/List';
import type { Row } from '../data/Table';
import { Fields } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Page, Stack } from '../ui/Page';
import { useWords } from '../words';
import styles from './messages.module.css';

const EVERY_SECONDS = 5;
const isUnderWay = (row: Row) => row['status'] === 'sending' || row['status'] === 'live';

export default function Messages() {
  const { t } = useWords();
  return (
    <Page title={t('messages.title')} lead={t('messages.lead')}
      actions={<><ActionButton id="messages-broadcast-message" primary /><ActionButton id="messages-send-message" /></>}>
      <List id="messages-list-broadcasts" keyName="broadcast_id" caption={t('messages.title')} title={(row) => titleOf(row)}
        columns={[{ name: 'texts', title: t('messages.text'), show: titleOf }, 'status', 'reason', { name: 'progress', title: t('messages.progress'), show: (row) => <Progress row={row} /> }, 'created_by', 'created_at']}
        actions={(row) => (isUnderWay(row) ? <ActionButton id="messages-cancel-broadcast" small path={{ broadcast_id: String(row['broadcast_id']) }} /> : null)}
        detail={(row) => (
          <Detail id="messages-get-broadcast" path={{ broadcast_id: String(row['broadcast_id']) }} {...(isUnderWay(row) ? { everySeconds: EVERY_SECONDS } : {})}
            show={(broadcast) => <Stack><Progress row={broadcast} /><Fields values={broadcast} /></Stack>} />
        )} />
    </Page>
  );
}

function titleOf(row: Row): string {
  const texts = Object.values((row['texts'] as Record<string, { subject?: string; body?: string }> | null) ?? {});
  return texts[0]?.subject ?? texts[0]?.body ?? '–';
}

/** How many were told, of how many it is for. A message to all has no count: each reads it from one place. */
function Progress({ row }: { row: Row }) {
  const { number, t } = useWords();
  const { told, estimate } = row as { told: number | null; estimate: number };
  if (told === null || told === undefined) return <span className="number">{t('messages.about', { count: number(estimate) })}</span>;
  return (
    <span className={styles.progress}>
      <progress value={told} max={Math.max(estimate, told, 1)} aria-label={t('messages.progress')} />
      <span className="number">{number(told)} / {number(estimate)}</span>
    </span>
  );
}
