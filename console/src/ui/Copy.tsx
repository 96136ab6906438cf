import { useWords } from '../words';
import styles from './Copy.module.css';
import { Button as Pressable } from 'react-aria-components';
import { toast } from './toasts';

export function Copy({ text }: { text: string }) {
  const { t } = useWords();
  const copy = () => navigator.clipboard.writeText(text).then(() => toast(t('act.copied')));
  return (
    <Pressable className={styles.copy!} aria-label={`${t('act.copy')} ${text}`} onPress={() => void copy()}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
        <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" /><path d="M10.5 3.5v-1h-8v8h1" />
      </svg>
    </Pressable>
  );
}
