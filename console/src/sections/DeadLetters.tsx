import { useState } from 'react';
import { Detail } from '../data/Detail';
import { List } from '../data/List';
import { ActionButton } from '../forms/ActionButton';
import { Card, Page, Stack } from '../ui/Page';
import { useWords } from '../words';

export default function DeadLetters() {
  const { t } = useWords();
  const [replay, setReplay] = useState('');
  return (
    <Page title={t('dead.title')} lead={t('dead.lead')}
      actions={<ActionButton id="platform-replay-dead-letters" onDone={(answer) => setReplay(String(answer['replay_id'] ?? ''))} />}>
      {replay ? <Card title={t('dead.replay')}><Detail id="platform-get-bulk-replay" path={{ replay_id: replay }} everySeconds={3} /></Card> : null}
      <List id="platform-list-dead-letters" keyName="dead_letter_id" initial={{ state: 'dead' }} caption={t('dead.title')}
        columns={['function', 'fact', 'error', 'state', 'replays', 'died_at']} title={(row) => String(row['function'])}
        actions={(row) => {
          const path = { dead_letter_id: String(row['dead_letter_id']) };
          return row['state'] === 'dead' ? (
            <>
              <ActionButton id="platform-replay-dead-letter" label={t('dead.replay-one')} small path={path} />{' '}
              <ActionButton id="platform-discard-dead-letter" label={t('dead.discard')} small path={path} />
            </>
          ) : null;
        }}
        detail={(row) => <Stack><Detail id="platform-get-dead-letter" path={{ dead_letter_id: String(row['dead_letter_id']) }} /></Stack>} />
    </Page>
  );
}
