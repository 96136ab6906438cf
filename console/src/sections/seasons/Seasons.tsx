import { useParams } from 'react-router';
import { useState } from 'react';
import { useAnswer } from '../../api/queries';
import { Detail } from '../../data/Detail';
import { type Row as Line, Table } from '../../data/Table';
import { ActionButton } from '../../forms/ActionButton';
import { SelectField } from '../../ui/fields';
import { Problem } from '../../ui/Notice';
import { Card, Page, Row, Stack, Tabs } from '../../ui/Page';
import { useWords } from '../../words';
import { Calendar, type Season } from './Calendar';
import { Extras } from './Extras';
import { Reward } from './Reward';
import styles from './seasons.module.css';

export default function Seasons() {
  const { t } = useWords();
  const { first } = useParams();
  const { data, error, isPending, refetch } = useAnswer('battlepass-list-seasons', { query: { limit: 50 } });
  const seasons = (data?.items ?? []) as Season[];
  const tabs = [
    { id: 'calendar', title: t('seasons.calendar'), content: <Overview seasons={seasons} isPending={isPending} /> },
    { id: 'tiers', title: t('seasons.tiers'), content: <OfSeason seasons={seasons} show={(season) => <Tiers key={season.season_id} season={season} />} /> },
    { id: 'extras', title: t('seasons.extras'), content: <OfSeason seasons={seasons} show={(season) => <Extras key={season.season_id} season={season} />} /> },
    { id: 'analytics', title: t('seasons.analytics'), content: <OfSeason seasons={seasons} show={({ season_id }) => <Card><Detail id="battlepass-get-analytics" path={{ season: season_id }} /></Card>} /> },
  ];
  return (
    <Page title={t('seasons.title')} lead={t('seasons.lead')} actions={<ActionButton id="battlepass-create-season" primary />}>
      {error ? <Problem error={error} onAgain={() => void refetch()} /> : <Tabs tabs={tabs} at={first} base="/seasons" />}
    </Page>
  );
}

function Overview({ seasons, isPending }: { seasons: Season[]; isPending: boolean }) {
  const { t } = useWords();
  return (
    <Stack>
      {seasons.length ? <Card><div className={styles.scroll} tabIndex={0} role="group" aria-label={t('seasons.calendar')}><Calendar seasons={seasons} /></div></Card> : null}
      <Table caption={t('seasons.title')} rows={seasons as unknown as Line[]} keyOf={(row) => String(row['season_id'])} isLoading={isPending} empty={t('list.empty')}
        columns={['name', 'season_number', 'state', 'start_date', 'end_date', 'xp_per_tier', 'premium_price'].map((name) => ({ name }))}
        actions={(row) => (
          <>
            <ActionButton id="battlepass-update-season" label={t('list.edit')} small path={{ season: String(row['season_id']) }} initial={row} />{' '}
            {row['state'] === 'active' ? <ActionButton id="battlepass-end-season" label={t('seasons.end')} small path={{ season: String(row['season_id']) }} /> : null}
          </>
        )} />
    </Stack>
  );
}

function OfSeason({ seasons, show }: { seasons: Season[]; show(season: Season): React.ReactNode }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState('');
  const season = seasons.find(({ season_id }) => season_id === chosen) ?? seasons.find(({ state }) => state === 'active') ?? seasons[0];
  if (!season) return <p className="soft">{t('list.empty')}</p>;
  return (
    <Stack>
      <div className={styles.choose}>
        <SelectField label={t('seasons.title')} value={season.season_id} onChange={setChosen} options={seasons.map(({ season_id, name, season_number }) => ({ id: season_id, text: `${season_number} ${name}` }))} />
      </div>
      {show(season)}
    </Stack>
  );
}

function Tiers({ season }: { season: Season }) {
  const { t, number } = useWords();
  return <Detail id="battlepass-get-tiers" path={{ season: season.season_id }} show={({ tiers, highest_tier }) => (
    <Stack>
      <Row><ActionButton id="battlepass-update-season" path={{ season: season.season_id }} initial={{ tiers }} /><span className="soft">{number(highest_tier)}</span></Row>
      <ol className={styles.tiers}>
        {tiers.map(({ tier, free_reward, premium_reward }) => (
          <li key={tier} className={styles.tier}>
            <strong className="number">{tier}</strong>
            <span className={styles.reward}><span className="soft">{t('seasons.free')}</span><Reward reward={free_reward} /></span>
            <span className={styles.reward}><span className="soft">{t('seasons.premium')}</span><Reward reward={premium_reward} /></span>
          </li>
        ))}
      </ol>
    </Stack>
  )} />;
}
