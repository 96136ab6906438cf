import { List } from '../../data/List';
import { useWords } from '../../words';

export function Timeline({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <>
      <p className="soft">{t('players.timeline-lead')}</p>
      <List id="admin-list-audit-logs" keyName="entry_id" fixed={{ player_id: id, actor_id: undefined, resource: undefined }} filters={['since', 'until']}
        columns={['action', 'source', 'actor_id', 'outcome', 'at']} caption={t('players.timeline')} title={(row) => String(row['action'])} />
    </>
  );
}
