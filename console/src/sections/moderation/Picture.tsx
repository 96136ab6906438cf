/** A picture of a player's: blurred until somebody wants to see it, and never a link that opens it. */
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { useWords } from '../../words';
import styles from './moderation.module.css';

export function Picture({ url }: { url: string }) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <figure className={styles.figure}>
      <img src={url} alt="" className={isShown ? styles.shown : styles.blurred} referrerPolicy="no-referrer" />
      <Button small onPress={() => setShown(!isShown)}>{t(isShown ? 'moderation.hide' : 'moderation.show')}</Button>
    </figure>
  );
}
