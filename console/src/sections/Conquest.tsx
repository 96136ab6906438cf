import { ApiError } from '../api/errors';
import { useAnswer } from '../api/queries';
import { List } from '../data/List';
import { Fields } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Notice, Problem } from '../ui/Notice';
import { Card, Page } from '../ui/Page';
import { useWords } from '../words';
import { Territories } from './conquest/Territories';

export default function Conquest() {
  const { t } = useWords();
  const { data, error, refetch } = useAnswer('conquest-get-current-season');
  const isNone = error instanceof ApiError && error.status === 404;
  return (
    <Page title={t('conquest.title')} lead={t('conquest.lead')} actions={<ActionButton id="conquest-create-season" primary />}>
      {isNone ? <Notice>{t('conquest.none')}</Notice> : error ? <Problem error={error} onAgain={() => void refetch()} /> : null}
      {data ? (
        <>
          <Card title={t('conquest.map')}><Territories /></Card>
          <Card title={data.name}><Fields values={data} omit={['name', 'game']} /></Card>
          <Card title={t('conquest.rules')}><Fields values={data.game} /></Card>
        </>
      ) : null}
      <h2>{t('conquest.payouts')}</h2>
      <List id="conquest-list-payouts" keyName="payout_id" columns={['rank', 'player_id', 'share', 'cents', 'wallet', 'status', 'created_at']} caption={t('conquest.payouts')}
        initial={{ status: 'pending' }} actions={(row) => (row['status'] === 'pending' ? <ActionButton id="conquest-settle-payout" small path={{ payout_id: String(row['payout_id']) }} /> : null)} />
    </Page>
  );
}
