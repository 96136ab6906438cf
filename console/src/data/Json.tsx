/** Data whose form is the game's own, as it is kept. */
import styles from './Json.module.css';

export const Json = ({ value, label }: { value: unknown; label: string }) => (
  <pre className={styles.json} tabIndex={0} role="group" aria-label={label}>{JSON.stringify(value, null, 2)}</pre>
);
