import { type FormEvent, useState } from 'react';
import { useSession } from '../app/session';
import { List } from '../data/List';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/fields';
import { Card, Page } from '../ui/Page';
import { useWords } from '../words';
import styles from './players/players.module.css';

const WAYS = ['actor_id', 'player_id', 'resource'];

export default function Audit() {
  const { t, label } = useWords();
  const session = useSession();
  const me = 'userId' in session ? session.userId : '';
  const [way, setWay] = useState('actor_id');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Record<string, string>>({ actor_id: me });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) setAsked({ [way]: typed.trim() });
  };
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <form className={styles.exact} onSubmit={submit} role="search" aria-label={t('audit.title')}>
        <SelectField label={t('audit.by')} value={way} onChange={setWay} options={WAYS.map((id) => ({ id, text: label(id) }))} />
        <TextField label={t('players.value')} value={typed} onChange={setTyped} autoComplete="off" mono />
        <Button type="submit" look="primary">{t('players.find')}</Button>
      </form>
      <List key={JSON.stringify(asked)} id="admin-list-audit-logs" keyName="entry_id" caption={t('audit.title')} title={(row) => String(row['action'])}
        fixed={{ actor_id: undefined, player_id: undefined, resource: undefined, ...asked }} columns={['action', 'source', 'actor_id', 'about', 'outcome', 'at']} />
      <Card title={t('audit.verify-title')}><p>{t('audit.verify')}</p></Card>
    </Page>
  );
}
