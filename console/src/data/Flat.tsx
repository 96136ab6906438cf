/** Rows within something else: a small table as wide as it is, which scrolls by itself. */
import { useWords } from '../words';
import { Value } from './Value';
import styles from './Flat.module.css';

const MOST_COLUMNS = 9;

export function Flat({ rows, depth }: { rows: Record<string, unknown>[]; depth: number }) {
  const { label } = useWords();
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, MOST_COLUMNS);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={names.map(label).join(', ')}>
      <table className={styles.table}>
        <thead><tr>{names.map((name) => <th key={name} scope="col">{label(name)}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{names.map((name) => <td key={name}><Value name={name} value={row[name]} depth={depth} inCell /></td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
