import { Button as Pressable, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

type Look = 'plain' | 'primary' | 'danger' | 'quiet';

export function Button({ look = 'plain', small, ...props }: Omit<ButtonProps, 'className'> & { look?: Look; small?: boolean }) {
  return <Pressable {...props} className={`${styles.button} ${styles[look]} ${small ? styles.small : ''}`} />;
}
