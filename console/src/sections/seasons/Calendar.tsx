/** Seasons along time, with today. */
import type { Data } from '../../api/operations';
import { useWords } from '../../words';
import styles from './seasons.module.css';

export type Season = Data<'battlepass-list-seasons'>['items'][number];

const WIDTH = 1000;
const ROW = 34;

export function Calendar({ seasons }: { seasons: Season[] }) {
  const { t, day } = useWords();
  const sorted = [...seasons].sort((a, b) => a.start_date.localeCompare(b.start_date));
  const now = Date.now();
  const first = Math.min(now, ...sorted.map(({ start_date }) => Date.parse(start_date)));
  const last = Math.max(now, ...sorted.map(({ end_date }) => Date.parse(end_date)));
  const at = (moment: number) => ((moment - first) / Math.max(1, last - first)) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${sorted.length * ROW + 22}`} className={styles.calendar} role="img"
      aria-label={sorted.map(({ name, start_date, end_date }) => `${name}: ${day(start_date)} – ${day(end_date)}`).join('; ')}>
      {sorted.map((season, row) => {
        const from = at(Date.parse(season.start_date));
        const width = Math.max(6, at(Date.parse(season.end_date)) - from);
        return (
          <g key={season.season_id}>
            <rect x={from} y={row * ROW + 4} width={width} height={ROW - 8} rx="6" className={season.state === 'active' ? styles.active : styles.other} />
            <text x={Math.min(from + 10, WIDTH - 220)} y={row * ROW + ROW / 2 + 5} className={season.state === 'active' ? styles.onActive : styles.onOther}>{season.season_number} {season.name}</text>
          </g>
        );
      })}
      <line x1={at(now)} x2={at(now)} y1="0" y2={sorted.length * ROW + 4} className={styles.now} />
      <text x={Math.min(at(now) + 4, WIDTH - 60)} y={sorted.length * ROW + 18} className={styles.nowText}>{t('seasons.now')}</text>
    </svg>
  );
}
