import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ApiError } from '../api/errors';
import { type Data, allows } from '../api/operations';
import { useAnswer } from '../api/queries';
import { useRoles } from '../app/session';
import { Detail } from '../data/Detail';
import { List } from '../data/List';
import { Table } from '../data/Table';
import { Thumbnail } from '../data/Thumbnail';
import { Fields, Value } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Notice, Problem } from '../ui/Notice';
import { Card, Page, Tabs } from '../ui/Page';
import { useWords } from '../words';
import { Territories } from './conquest/Territories';

type Season = Data<'conquest-get-current-season'>;

export default function Conquest() {
  const { t } = useWords();
  const roles = useRoles();
  const { first } = useParams();
  const tabs = [
    { id: 'war', title: t('conquest.war'), content: <OfSeason show={(season) => <War season={season} />} /> },
    { id: 'tribes', title: t('conquest.tribes'), content: <OfSeason show={(season) => <Tribes season={season} />} /> },
    ...(allows('conquest-list-player-flags', roles) ? [{ id: 'flags', title: t('conquest.flags'), content: <Flags /> }] : []),
    ...(allows('conquest-list-payouts', roles) ? [{ id: 'payouts', title: t('conquest.payouts'), content: <Payouts /> }] : []),
    ...(allows('conquest-preview-season-end', roles) ? [{ id: 'end', title: t('conquest.end'), content: <OfSeason show={({ season_id }) => <End season={season_id} />} /> }] : []),
  ];
  return (
    <Page title={t('conquest.title')} lead={t('conquest.lead')} actions={<ActionButton id="conquest-create-season" primary />}>
      <Tabs tabs={tabs} at={first} base="/conquest" />
    </Page>
  );
}

/** What there is to see of the season that is on, if one is. */
function OfSeason({ show }: { show(season: Season): ReactNode }) {
  const { t } = useWords();
  const { data, error, refetch } = useAnswer('conquest-get-current-season');
  if (error instanceof ApiError && error.status === 404) return <Notice>{t('conquest.none')}</Notice>;
  if (error) return <Problem error={error} onAgain={() => void refetch()} />;
  if (!data) return <p className="soft" role="status">{t('app.loading')}</p>;
  return show(data);
}

function War({ season }: { season: Season }) {
  const { t } = useWords();
  return (
    <>
      <Card title={t('conquest.map')}><Territories /></Card>
      <Card title={season.name}><Fields values={season} omit={['name', 'game']} /></Card>
      <Card title={t('conquest.rules')}><Fields values={season.game} /></Card>
    </>
  );
}

/** Tribes by their points, each with the emblem that all players see. */
function Tribes({ season }: { season: Season }) {
  const { t } = useWords();
  return <List id="conquest-get-tribe-leaderboard" fixed={{ season_id: season.season_id }} place="tribes" keyName="tribe_id" caption={t('conquest.tribes')} title={(row) => String(row['tribe_name'])}
    columns={['tribe_name', { name: 'emblem', show: ({ emblem }) => (emblem ? <Thumbnail url={String(emblem)} /> : <Value name="emblem" value={null} />) }, 'tag', 'total_vp', 'member_count', 'territories_controlled']}
    actions={(row) => (row['emblem'] ? <ActionButton id="conquest-remove-tribe-emblem" small path={{ tribe_id: String(row['tribe_id']) }} /> : null)} />;
}

/** How the season would end now. */
function End({ season }: { season: string }) {
  const { t } = useWords();
  return <Detail id="conquest-preview-season-end" path={{ season_id: season }} show={({ tribes, payouts, ...sums }) => (
    <>
      <Card title={t('conquest.end')}><p className="soft">{t('conquest.end-lead')}</p><Fields values={sums} /></Card>
      <Table caption={t('conquest.tribes')} rows={tribes} keyOf={(row) => String(row['tribe_id'])} empty={t('list.empty')} columns={['rank', 'name', 'victory_points', 'cents'].map((name) => ({ name }))} />
      <Table caption={t('conquest.payouts')} rows={payouts} keyOf={(row) => String(row['payout_id'])} empty={t('list.empty')} columns={['rank', 'player_id', 'share', 'cents', 'wallet'].map((name) => ({ name }))} />
    </>
  )} />;
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
