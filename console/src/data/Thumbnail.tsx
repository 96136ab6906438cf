/** A picture that staff or a tribe shows to all players, small. */
import styles from './Thumbnail.module.css';

export const Thumbnail = ({ url }: { url: string }) => <img src={url} alt="" className={styles.thumbnail} loading="lazy" referrerPolicy="no-referrer" />;
