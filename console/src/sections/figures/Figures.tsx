import { useState } from 'react';
import { useAnswer } from '../../api/queries';
import { type Row, Table } from '../../data/Table';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/fields';
import { Notice, Problem } from '../../ui/Notice';
import { Card, Grid, Page } from '../../ui/Page';
import { useWords } from '../../words';
import { Plot, type Line } from './Plot';
import { linesOf } from './lines';
import styles from './figures.module.css';

const SPANS = ['7', '30', '90'];

export default function Figures() {
  const { t, label, number } = useWords();
  const [days, setDays] = useState('30');
  const [isTable, setTable] = useState(false);
  const { data, error, isPending, refetch } = useAnswer('admin-get-figures', { query: { limit: Number(days) } });
  const rows = [...((data?.items ?? []) as unknown as Row[])].sort((a, b) => String(a['day']).localeCompare(String(b['day'])));
  return (
    <Page title={t('figures.title')} lead={t('figures.lead')} actions={<Button onPress={() => setTable(!isTable)}>{t(isTable ? 'figures.as-plots' : 'figures.table')}</Button>}>
      <div className={styles.choose}><SelectField label={t('figures.days')} value={days} onChange={setDays} options={SPANS.map((id) => ({ id, text: number(Number(id)) }))} /></div>
      {error ? <Problem error={error} onAgain={() => void refetch()} /> : null}
      {!isPending && !error && rows.length === 0 ? <Notice>{t('figures.none')}</Notice> : null}
      {rows.length && isTable ? (
        <Table caption={t('figures.title')} rows={[...rows].reverse()} keyOf={(row) => String(row['day'])} empty={t('list.empty')}
          columns={['day', 'players', 'registrations', 'matches', 'claims', 'revenue', 'queues'].map((name) => ({ name }))} />
      ) : null}
      {rows.length && !isTable ? (
        <Grid>
          {linesOf(rows).map(({ name, lines }: { name: string; lines: Line[] }) => (
            <Card key={name} title={label(name)} aside={<strong className={styles.latest}>{lines.length === 1 ? number(lines[0]!.points.at(-1)?.value ?? 0) : ''}</strong>}>
              <Plot title={label(name)} lines={lines} />
            </Card>
          ))}
        </Grid>
      ) : null}
    </Page>
  );
}
