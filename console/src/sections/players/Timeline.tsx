import { List } from '../../data/List';
import { Fields } from '../../data/Value';
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

/** What concerns the account itself: sign-ins, sessions, identities, roles, and from where. */
export function AccountAudit({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <>
      <p className="soft">{t('players.account-lead')}</p>
      <List id="auth-list-account-audit" keyName="entry_id" path={{ user_id: id }} columns={['kind', 'ip', 'user_agent', 'actor_id', 'details', 'at']} caption={t('players.account')}
        title={(row) => String(row['kind'])} detail={(row) => <Fields values={row} omit={['user_id']} />} />
    </>
  );
}
