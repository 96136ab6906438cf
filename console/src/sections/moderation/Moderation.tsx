import { useParams } from 'react-router';
import { useState } from 'react';
import { Detail } from '../../data/Detail';
import { List } from '../../data/List';
import { Flat } from '../../data/Flat';
import { Fields } from '../../data/Value';
import { ActionButton } from '../../forms/ActionButton';
import { allows } from '../../api/operations';
import { useRoles } from '../../app/session';
import { SelectField, TextField } from '../../ui/fields';
import { Button } from '../../ui/Button';
import { Card, Page, Row, Stack, Tabs } from '../../ui/Page';
import { useWords } from '../../words';
import { Queue } from './Queue';
import styles from '../players/players.module.css';

export default function Moderation() {
  const { t } = useWords();
  const roles = useRoles();
  const { first } = useParams();
  const tabs = [
    { id: 'queue', title: t('moderation.queue'), content: <Queue /> },
    { id: 'reports', title: t('moderation.reports'), content: <Reports /> },
    { id: 'appeals', title: t('moderation.appeals'), content: <Appeals /> },
    ...(allows('ugc-list-takedowns', roles) ? [{ id: 'takedowns', title: t('moderation.takedowns'), content: <Takedowns /> }] : []),
    { id: 'messages', title: t('moderation.messages'), content: <Messages /> },
    { id: 'creators', title: t('moderation.creators'), content: <Creators /> },
    { id: 'words', title: t('moderation.words'), content: <Words /> },
  ];
  return <Page title={t('moderation.title')} lead={t('moderation.lead')}><Tabs tabs={tabs} at={first} base="/moderation" /></Page>;
}

function Reports() {
  const { t } = useWords();
  return <List id="ugc-list-item-reports" keyName="ugc_id" initial={{ status: 'open' }} columns={['name', 'category', 'comment', 'reporter_id', 'creator_id', 'weight', 'status', 'reported_at']} caption={t('moderation.reports')} />;
}

function Appeals() {
  const { t } = useWords();
  return <List id="ugc-list-appeals" keyName="appeal_id" initial={{ status: 'open' }} columns={['name', 'creator_id', 'action', 'category', 'text', 'status', 'appealed_at']} caption={t('moderation.appeals')}
    title={(row) => String(row['name'])} actions={(row) => (row['status'] === 'open' ? <ActionButton id="ugc-decide-appeal" small path={{ appeal_id: String(row['appeal_id']) }} /> : null)} />;
}

function Takedowns() {
  const { t } = useWords();
  return (
    <>
      <Row><ActionButton id="ugc-take-down-item" /></Row>
      <List id="ugc-list-takedowns" keyName="takedown_id" columns={['name', 'creator_id', 'claimant', 'work', 'status', 'restore_from', 'taken_down_at']} caption={t('moderation.takedowns')}
        title={(row) => String(row['name'])} actions={(row) => (row['closed_at'] ? null : (
          <>
            <ActionButton id="ugc-counter-takedown" small path={{ takedown_id: String(row['takedown_id']) }} />{' '}
            <ActionButton id="ugc-close-takedown" small path={{ takedown_id: String(row['takedown_id']) }} />
          </>
        ))} />
    </>
  );
}

function Messages() {
  const { t } = useWords();
  return <List id="messages-list-reports" keyName="message_id" initial={{ status: 'open' }} columns={['text', 'category', 'comment', 'reporter_id', 'status', 'reported_at']} caption={t('moderation.messages')}
    title={() => t('moderation.messages')} actions={(row) => (row['status'] === 'open' ? <ActionButton id="messages-decide-report" small path={{ message_id: String(row['message_id']) }} /> : null)} />;
}

function Creators() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [id, setId] = useState('');
  return (
    <Stack>
      <form className={styles.exact} role="search" aria-label={t('moderation.creators')} onSubmit={(event) => { event.preventDefault(); setId(typed.trim()); }}>
        <TextField label={t('moderation.creator-id')} value={typed} onChange={setTyped} isRequired mono autoComplete="off" />
        <Button type="submit" look="primary">{t('players.find')}</Button>
      </form>
      {id ? (
        <Card>
          <Row><ActionButton id="ugc-set-creator-trust" small path={{ player_id: id }} /><ActionButton id="ugc-invite-creator" small path={{ player_id: id }} /></Row>
          <Detail id="ugc-get-creator" path={{ player_id: id }} show={({ standing, decisions }) => (
            <Stack>
              <Fields values={standing} />
              {decisions.map((each) => (
                <Card key={each.decision_id} title={each.name} aside={each.undone_at ? null : <ActionButton id="ugc-undo-decision" small path={{ decision_id: each.decision_id }} />}>
                  <Flat rows={[{ action: each.action, category: each.category, before: each.before, after: each.after, decided_at: each.decided_at, notes: each.notes }]} depth={0} />
                </Card>
              ))}
            </Stack>
          )} />
        </Card>
      ) : null}
    </Stack>
  );
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ru', 'ja', 'ko', 'zh'];

function Words() {
  const { t } = useWords();
  const [language, setLanguage] = useState('en');
  return (
    <Stack>
      <div className={styles.exact}>
        <SelectField label={t('app.language')} value={language} onChange={setLanguage} options={LANGUAGES.map((id) => ({ id, text: id }))} />
      </div>
      <Detail id="ugc-get-words" path={{ language }} show={(words) => (
        <Card aside={<ActionButton id="ugc-set-words" small path={{ language }} initial={words} />}><Fields values={words} /></Card>
      )} />
    </Stack>
  );
}
