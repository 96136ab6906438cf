import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface Properties {
  title: ReactNode;
  children: ReactNode;
  /** A sheet stands at the side, full height; without onClose it cannot be left. */
  shape?: 'box' | 'sheet';
  onClose?: () => void;
}

export function Dialog({ title, children, shape = 'box', onClose }: Properties) {
  const { t } = useWords();
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose?.()} isDismissable={false}
      isKeyboardDismissDisabled={!onClose} className={`${styles.overlay} ${styles[shape]}`}>
      <Modal className={styles.modal!}>
        <AriaDialog className={styles.dialog!}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title!}>{title}</Heading>
            {onClose ? <Button look="quiet" small aria-label={t('act.close')} onPress={onClose}>✕</Button> : null}
          </header>
          <div className={styles.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
