import { useState } from 'react';
import { Detail } from '../data/Detail';
import { ActionButton } from '../forms/ActionButton';
import { Button } from '../ui/Button';
import { TextField } from '../ui/fields';
import { Card, Page, Row } from '../ui/Page';
import { useWords } from '../words';
import styles from './players/players.module.css';

export default function Privacy() {
  const { t, does } = useWords();
  const [typed, setTyped] = useState('');
  const [id, setId] = useState('');
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead')} actions={<ActionButton id="privacy-import-clone" />}>
      <Card title={does('privacy-get-certificate')}>
        <form className={styles.exact} role="search" aria-label={t('privacy.title')} onSubmit={(event) => { event.preventDefault(); setId(typed.trim()); }}>
          <TextField label={t('privacy.player')} value={typed} onChange={setTyped} isRequired mono autoComplete="off" />
          <Button type="submit" look="primary">{t('players.find')}</Button>
        </form>
        {id ? <><Detail id="privacy-get-certificate" path={{ user_id: id }} /><Row><ActionButton id="privacy-clone-player" small path={{ user_id: id }} /></Row></> : null}
      </Card>
    </Page>
  );
}
