import { useState } from 'react';
import { List } from '../data/List';
import { ActionButton } from '../forms/ActionButton';
import { Button } from '../ui/Button';
import { TextField } from '../ui/fields';
import { Card, Page } from '../ui/Page';
import { useWords } from '../words';
import styles from './players/players.module.css';

export default function Merges() {
  const { t, does } = useWords();
  const [typed, setTyped] = useState('');
  const [id, setId] = useState('');
  return (
    <Page title={t('merges.title')} lead={t('merges.lead')} actions={<><ActionButton id="auth-merge-accounts" /><ActionButton id="auth-undo-merge" /></>}>
      <Card title={does('auth-list-account-links')}>
        <form className={styles.exact} role="search" aria-label={t('merges.title')} onSubmit={(event) => { event.preventDefault(); setId(typed.trim()); }}>
          <TextField label={t('privacy.player')} value={typed} onChange={setTyped} isRequired mono autoComplete="off" />
          <Button type="submit" look="primary">{t('players.find')}</Button>
        </form>
      </Card>
      {id ? (
        <List key={id} id="auth-list-account-links" path={{ user_id: id }} keyName="entry_id" columns={['action', 'provider', 'other_user_id', 'merge_id', 'performed_by', 'reason', 'at']} caption={t('merges.title')}
          actions={(row) => (row['merge_id'] ? <ActionButton id="auth-undo-merge" small path={{ merge_id: String(row['merge_id']) }} /> : null)} />
      ) : null}
    </Page>
  );
}
