import { useState } from 'react';
import { useParams } from 'react-router';
import { allows } from '../api/operations';
import { useAnswer } from '../api/queries';
import { useRoles } from '../app/session';
import { Detail } from '../data/Detail';
import { List } from '../data/List';
import { ActionButton } from '../forms/ActionButton';
import { SelectField } from '../ui/fields';
import { Card, Page, Tabs } from '../ui/Page';
import { useWords } from '../words';
import styles from './seasons/seasons.module.css';

export default function Boards() {
  const { t } = useWords();
  const roles = useRoles();
  const { first } = useParams();
  const tabs = [
    { id: 'list', title: t('boards.list'), content: <AllBoards /> },
    { id: 'scores', title: t('boards.scores'), content: <OfBoard show={(id) => <Scores key={id} board={id} />} /> },
    { id: 'refused', title: t('boards.refused'), content: <OfBoard show={(id) => <Refused key={id} board={id} />} /> },
    ...(allows('leaderboards-get-reconciliation', roles)
      ? [{ id: 'comparison', title: t('boards.reconciliation'), content: <Card><Detail id="leaderboards-get-reconciliation" /></Card> }] : []),
  ];
  return (
    <Page title={t('boards.title')} lead={t('boards.lead')} actions={<ActionButton id="leaderboards-create-score-season" primary />}>
      <Tabs tabs={tabs} at={first} base="/boards" />
    </Page>
  );
}

function AllBoards() {
  const { t } = useWords();
  return <List id="leaderboards-list-score-seasons" keyName="season_id" columns={['name', 'season_id', 'type', 'recurrence', 'order', 'operator', 'is_active', 'start_date', 'end_date']}
    caption={t('boards.title')} title={(row) => String(row['name'])}
    actions={(row) => <ActionButton id="leaderboards-change-score-season" label={t('list.edit')} small path={{ season_id: String(row['season_id']) }} initial={row} />} />;
}

function OfBoard({ show }: { show(id: string): React.ReactNode }) {
  const { t } = useWords();
  const { data } = useAnswer('leaderboards-list-score-seasons', { query: { limit: 50 } });
  const [chosen, setChosen] = useState('');
  const boards = data?.items ?? [];
  const board = chosen || boards[0]?.season_id;
  if (!board) return <p className="soft">{t('list.empty')}</p>;
  return (
    <>
      <div className={styles.choose}>
        <SelectField label={t('boards.season')} value={board} onChange={setChosen} options={boards.map(({ season_id, name }) => ({ id: season_id, text: name }))} />
      </div>
      {show(board)}
    </>
  );
}

function Scores({ board }: { board: string }) {
  const { t } = useWords();
  return <List id="leaderboards-get-score-top" path={{ season_id: board }} place="entries" keyName="rank" columns={['rank', 'display_name', 'country', 'score', 'player_id', 'reached_at']} caption={t('boards.scores')}
    actions={(row) => (row['player_id'] ? <ActionButton id="leaderboards-remove-score" small path={{ season_id: board, player_id: String(row['player_id']) }} /> : null)} />;
}

function Refused({ board }: { board: string }) {
  const { t } = useWords();
  return <List id="leaderboards-list-refused-scores" path={{ season_id: board }} keyName="player_id" columns={['player_id', 'score', 'problem', 'proof', 'times', 'submitted_by', 'submitted_at']} caption={t('boards.refused')} />;
}
