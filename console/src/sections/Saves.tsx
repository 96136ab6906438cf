import { useState } from 'react';
import { allows } from '../api/operations';
import { useRoles } from '../app/session';
import { Detail } from '../data/Detail';
import { List } from '../data/List';
import { Json } from '../data/Json';
import { Fields } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/fields';
import { Card, Page, Row, Stack } from '../ui/Page';
import { useWords } from '../words';
import styles from './players/players.module.css';

export default function Saves() {
  const { t, does } = useWords();
  const roles = useRoles();
  return (
    <Page title={t('saves.title')} lead={t('saves.lead')}>
      <List id="progression-list-suspicious-saves" keyName="suspicion_id" initial={{ is_open: 'true' }} columns={['player_id', 'slot', 'version', 'too_fast', 'is_open', 'saved_at']} caption={t('saves.title')}
        actions={(row) => (row['is_open'] ? <ActionButton id="progression-close-suspicious-save" small path={{ suspicion_id: String(row['suspicion_id']) }} /> : null)}
        detail={(row) => <Stack><Fields values={row} /><Slots player={String(row['player_id'])} /></Stack>} />
      <Card title={does('progression-list-player-slots')}><Look /></Card>
      {allows('progression-export-rules', roles) ? (
        <Detail id="progression-export-rules" show={(rules) => (
          <Card title={t('saves.rules')} aside={<ActionButton id="progression-import-rules" small initial={rules} />}><Fields values={rules} /></Card>
        )} />
      ) : null}
    </Page>
  );
}

function Look() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [id, setId] = useState('');
  return (
    <>
      <form className={styles.exact} role="search" aria-label={t('nav.saves')} onSubmit={(event) => { event.preventDefault(); setId(typed.trim()); }}>
        <TextField label={t('privacy.player')} value={typed} onChange={setTyped} isRequired mono autoComplete="off" />
        <Button type="submit" look="primary">{t('players.find')}</Button>
      </form>
      {id ? <Slots player={id} /> : null}
    </>
  );
}

function Slots({ player }: { player: string }) {
  return <Detail id="progression-list-player-slots" path={{ player_id: player }} show={({ items }) => (
    <Stack>
      {items.map(({ slot, versions }) => (
        <Card key={slot} title={slot}>
          {versions.map((version) => (
            <Stack key={version.version}>
              <Fields values={version} />
              <Row>
                <Snapshot player={player} slot={slot} version={version.version} />
                <ActionButton id="progression-restore-player-snapshot" small path={{ player_id: player, version: version.version }} initial={{ slot, expected_version: versions[0]?.version }} />
              </Row>
            </Stack>
          ))}
        </Card>
      ))}
    </Stack>
  )} />;
}

/** A version with its data, which may be large: it is asked for when somebody wants to see it. */
function Snapshot({ player, slot, version }: { player: string; slot: string; version: number }) {
  const { does } = useWords();
  const [isOpen, setOpen] = useState(false);
  const title = does('progression-get-player-snapshot');
  return (
    <>
      <Button small onPress={() => setOpen(true)}>{title}</Button>
      {isOpen ? (
        <Dialog shape="sheet" title={title} onClose={() => setOpen(false)}>
          <Detail id="progression-get-player-snapshot" path={{ player_id: player, version }} query={{ slot }} show={(save) => (
            <Stack><Fields values={save} omit={['data']} /><Json value={save.data} label={slot} /></Stack>
          )} />
        </Dialog>
      ) : null}
    </>
  );
}
