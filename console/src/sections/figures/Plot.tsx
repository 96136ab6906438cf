/** Lines over days. What they show is read aloud as words, and stands in the table beside. */
import { useWords } from '../../words';
import styles from './figures.module.css';

export interface Line {
  name: string;
  points: { day: string; value: number }[];
}

const WIDTH = 420;
const HEIGHT = 150;
const LEFT = 44;
const BOTTOM = 22;

export function Plot({ title, lines }: { title: string; lines: Line[] }) {
  const { number, day, label } = useWords();
  const days = lines[0]?.points.map((point) => point.day) ?? [];
  const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ value }) => value)));
  const top = niceTop(most);
  const x = (index: number) => LEFT + (days.length < 2 ? (WIDTH - LEFT) / 2 : (index / (days.length - 1)) * (WIDTH - LEFT - 8));
  const y = (value: number) => 8 + (1 - Math.max(0, value) / top) * (HEIGHT - BOTTOM - 8);
  const spoken = lines.map(({ name, points }) => `${label(name)}: ${points.map((point) => `${day(point.day)} ${number(point.value)}`).join(', ')}`).join('. ');
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.plot} role="img" aria-label={`${title}. ${spoken}`}>
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} className={styles.grid} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" className={styles.tick}>{number(value)}</text>
          </g>
        ))}
        {lines.map(({ name, points }, index) => (
          <g key={name} className={styles[`line${(index % 4) + 1}`]}>
            <polyline points={points.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ')} className={styles.line} />
            {points.length < 40 ? points.map(({ value, day: of }, at) => (
              <circle key={of} cx={x(at)} cy={y(value)} r="3" className={styles.dot}><title>{`${day(of)}: ${number(value)}`}</title></circle>
            )) : null}
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 4} className={styles.tick}>{days[0] ? day(days[0]) : ''}</text>
        <text x={WIDTH} y={HEIGHT - 4} textAnchor="end" className={styles.tick}>{days.length > 1 ? day(days.at(-1)!) : ''}</text>
      </svg>
      {lines.length > 1 ? (
        <figcaption className={styles.key}>
          {lines.map(({ name, points }, index) => (
            <span key={name} className={styles[`line${(index % 4) + 1}`]}><span className={styles.swatch} aria-hidden="true" />{label(name)} {number(points.at(-1)?.value ?? 0)}</span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** The end of a scale: a round number that is not below the greatest value. */
export function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= most) ?? 10) * power;
}
