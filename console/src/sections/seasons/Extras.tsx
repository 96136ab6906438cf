/** What a season has besides its tiers: live events, in which XP counts for more, and bonuses for earlier seasons. */
import { type Row as Line, Table } from '../../data/Table';
import { ActionButton } from '../../forms/ActionButton';
import { Card, Stack } from '../../ui/Page';
import { useWords } from '../../words';
import type { Season } from './Calendar';
import { Reward } from './Reward';

export function Extras({ season }: { season: Season }) {
  return <Stack><Events season={season} /><Bonuses season={season} /></Stack>;
}

function Events({ season: { season_id: season, xp_events: events } }: { season: Season }) {
  const { t, does } = useWords();
  return (
    <Card title={t('seasons.events')} aside={<ActionButton id="battlepass-put-xp-event" path={{ season }} small />}>
      <Table caption={t('seasons.events')} rows={events as unknown as Line[]} keyOf={(row) => String(row['event_id'])} empty={t('list.empty')}
        columns={['name', 'event_id', 'factor_permille', 'sources', 'starts_at', 'ends_at'].map((name) => ({ name }))}
        actions={(row) => (
          <>
            <ActionButton id="battlepass-put-xp-event" title={does('battlepass-put-xp-event')} label={t('list.edit')} small path={{ season, event_id: String(row['event_id']) }} initial={row} />{' '}
            <ActionButton id="battlepass-remove-xp-event" small path={{ season, event_id: String(row['event_id']) }} />
          </>
        )} />
    </Card>
  );
}

/** Bonuses change until their season starts. */
function Bonuses({ season: { season_id: season, state, bonuses } }: { season: Season }) {
  const { t } = useWords();
  const change = state === 'upcoming' ? <ActionButton id="battlepass-update-season" label={t('list.edit')} small path={{ season }} initial={{ bonuses }} /> : null;
  return (
    <Card title={t('seasons.bonuses')} aside={change}>
      <Table caption={t('seasons.bonuses')} rows={bonuses as unknown as Line[]} keyOf={(row) => String(row['seasons'])} empty={t('list.empty')}
        columns={[{ name: 'seasons' }, { name: 'level' }, { name: 'reward', show: ({ reward }) => <Reward reward={reward} /> }]} />
    </Card>
  );
}
