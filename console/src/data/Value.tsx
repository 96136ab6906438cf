/** Any value of the API, shown as what it is. */
import { Link } from 'react-router';
import { useWords } from '../words';
import { Copy } from '../ui/Copy';
import { Flat } from './Flat';
import { kindOf, toneOf } from './kinds';
import styles from './Value.module.css';

/** `inCell`: it stands in a cell of a table, on as few lines as there can be. `inButton`: nothing in it can be pressed by itself. */
export function Value({ name, value, depth = 0, inCell = false, inButton = false }: {
  name: string;
  value: unknown;
  depth?: number;
  inCell?: boolean;
  inButton?: boolean;
}) {
  const { t, label, number, moment, day, ago } = useWords();
  const kind = kindOf(name, value);
  if (inCell && kind === 'fields') return <Inline values={value as Record<string, unknown>} />;
  if (inCell && kind === 'rows') return <span className="number">{number((value as unknown[]).length)}</span>;
  if (inButton && (kind === 'player' || kind === 'id')) return <span className={styles.id} title={String(value)}>{short(String(value))}</span>;
  switch (kind) {
    case 'nothing':
      return <span className="soft">–</span>;
    case 'flag':
      return <span className={value ? styles.yes : 'soft'}>{value ? t('list.yes') : t('list.no')}</span>;
    case 'number':
      return <span className="number">{number(value as number)}</span>;
    case 'moment':
      return <time dateTime={String(value)} title={ago(String(value))}>{moment(String(value))}</time>;
    case 'day':
      return <time dateTime={String(value)}>{day(String(value))}</time>;
    case 'player':
      return <Link to={`/players/${value}`} className={styles.id} title={String(value)}>{short(String(value))}</Link>;
    case 'id':
      return <span className={styles.id}><span title={String(value)}>{short(String(value))}</span><Copy text={String(value)} /></span>;
    case 'state':
      return <Badge value={String(value)} text={label(String(value))} />;
    case 'list':
      return <List name={name} values={value as unknown[]} />;
    case 'rows':
      return <Rows rows={value as Record<string, unknown>[]} depth={depth + 1} />;
    case 'fields':
      return <Fields values={value as Record<string, unknown>} depth={depth + 1} />;
    default:
      return <span className={styles.text}>{String(value)}</span>;
  }
}

/** Rows as a table, unless they have fields within fields, which no column is wide enough for. */
function Rows({ rows, depth }: { rows: Record<string, unknown>[]; depth: number }) {
  const isDeep = rows.some((row) => Object.entries(row).some(([name, value]) => ['rows', 'fields'].includes(kindOf(name, value))));
  if (!isDeep) return <Flat rows={rows} depth={depth} />;
  return <ol className={styles.deep}>{rows.map((row, index) => <li key={index}><Fields values={row} depth={depth} /></li>)}</ol>;
}

function Inline({ values }: { values: Record<string, unknown> }) {
  const { label } = useWords();
  return (
    <span className={styles.inline}>
      {Object.entries(values).map(([name, value]) => <span key={name}><span className="soft">{label(name)}</span><Value name={name} value={value} inCell /></span>)}
    </span>
  );
}

function List({ name, values }: { name: string; values: unknown[] }) {
  return <ul className={styles.chips}>{values.map((each, index) => <li key={index} className={styles.chip}><Value name={name} value={each} /></li>)}</ul>;
}

/** The fields of an object, a line each. */
export function Fields({ values, depth = 0, omit = [] }: { values: Record<string, unknown>; depth?: number; omit?: string[] }) {
  const { label } = useWords();
  return (
    <dl className={depth > 0 ? `${styles.fields} ${styles.nested}` : styles.fields}>
      {Object.entries(values).filter(([name]) => !omit.includes(name)).map(([name, value]) => {
        const isWide = ['rows', 'fields'].includes(kindOf(name, value)) || (typeof value === 'string' && value.length > 90);
        return (
          <div key={name} className={isWide ? styles.wide : styles.line}>
            <dt>{label(name)}</dt>
            <dd><Value name={name} value={value} depth={depth} /></dd>
          </div>
        );
      })}
    </dl>
  );
}

export function Badge({ value, text }: { value: string; text?: string }) {
  return <span className={`${styles.badge} ${styles[toneOf(value)]}`}>{text ?? value}</span>;
}

const short = (id: string) => (id.length > 20 ? `${id.slice(0, 8)}…${id.slice(-4)}` : id);
