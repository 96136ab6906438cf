import { useParams } from 'react-router';
import { ApiError } from '../api/errors';
import { allows } from '../api/operations';
import { useAnswer } from '../api/queries';
import { useRoles } from '../app/session';
import { List } from '../data/List';
import { Fields } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Notice, Problem } from '../ui/Notice';
import { Card, Page, Tabs } from '../ui/Page';
import { useWords } from '../words';
import { Territories } from './conquest/Territories';

export default function Conquest() {
  const { t } = useWords();
  const roles = useRoles();
  const { first } = useParams();
  const tabs = [
    { id: 'war', title: t('conquest.war'), content: <War /> },
    ...(allows('conquest-list-player-flags', roles) ? [{ id: 'flags', title: t('conquest.flags'), content: <Flags /> }] : []),
    ...(allows('conquest-list-payouts', roles) ? [{ id: 'payouts', title: t('conquest.payouts'), content: <Payouts /> }] : []),
  ];
  return (
    <Page title={t('conquest.title')} lead={t('conquest.lead')} actions={<ActionButton id="conquest-create-season" primary />}>
      <Tabs tabs={tabs} at={first} base="/conquest" />
    </Page>
  );
}

function War() {
  const { t } = useWords();
  const { data, error, refetch } = useAnswer('conquest-get-current-season');
  if (error instanceof ApiError && error.status === 404) return <Notice>{t('conquest.none')}</Notice>;
  if (error) return <Problem error={error} onAgain={() => void refetch()} />;
  if (!data) return <p className="soft" role="status">{t('app.loading')}</p>;
  return (
    <>
      <Card title={t('conquest.map')}><Territories /></Card>
      <Card title={data.name}><Fields values={data} omit={['name', 'game']} /></Card>
      <Card title={t('conquest.rules')}><Fields values={data.game} /></Card>
    </>
  );
}

/** A flag says what was noticed of a player; what is decided of it changes nothing for them. */
function Flags() {
  const { t } = useWords();
  return (
    <>
      <p className="soft">{t('conquest.flags-lead')}</p>
      <List id="conquest-list-player-flags" keyName="flag_id" columns={['player_id', { name: 'facts', show: (row) => <Noticed facts={row['facts']} /> }, 'waits', 'verdict', 'created_at']}
        caption={t('conquest.flags')} initial={{ waiting: 'true' }} title={(row) => String(row['player_id'])}
        actions={(row) => <ActionButton id="conquest-decide-player-flag" label={t('conquest.decide')} small path={{ flag_id: String(row['flag_id']) }} />} />
    </>
  );
}

function Noticed({ facts }: { facts: unknown }) {
  const { label } = useWords();
  return <>{Object.keys(facts as object).map(label).join(', ')}</>;
}

function Payouts() {
  const { t } = useWords();
  return <List id="conquest-list-payouts" keyName="payout_id" columns={['rank', 'player_id', 'share', 'cents', 'wallet', 'status', 'created_at']} caption={t('conquest.payouts')}
    initial={{ status: 'pending' }} actions={(row) => (row['status'] === 'pending' ? <ActionButton id="conquest-settle-payout" small path={{ payout_id: String(row['payout_id']) }} /> : null)} />;
}
