/** Looking players up: by name, or by something that no address and no log may have. */
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call';
import { usePending } from '../../app/SignIn';
import { List } from '../../data/List';
import { type Row, Table } from '../../data/Table';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/fields';
import { Problem } from '../../ui/Notice';
import { Card, Page } from '../../ui/Page';
import { useWords } from '../../words';
import styles from './players.module.css';

export function Search() {
  const { t } = useWords();
  const navigate = useNavigate();
  const open = (row: Row) => void navigate(`/players/${row['user_id']}`);
  const columns = useColumns();
  return (
    <Page title={t('players.title')} lead={t('players.lead')}>
      <Exact onOpen={open} />
      <List id="admin-list-players" columns={columns} keyName="user_id" filters={['name', 'country', 'user_id']} onOpen={open} caption={t('players.title')} />
    </Page>
  );
}

function useColumns() {
  const { t } = useWords();
  return [
    { name: 'display_name', title: t('players.name') },
    { name: 'country' },
    { name: 'level', title: t('players.level') },
    { name: 'last_seen', title: t('players.last-seen') },
    { name: 'registered', title: t('players.registered') },
  ];
}

const KINDS = {
  email: (value: string) => ({ email: value }),
  steam_id: (value: string) => ({ provider: 'steam', provider_id: value }),
  epic_id: (value: string) => ({ provider: 'epic', provider_id: value }),
  wallet_address: (value: string) => ({ wallet_address: value }),
};
type Kind = keyof typeof KINDS;

function Exact({ onOpen }: { onOpen(row: Row): void }) {
  const { t, label } = useWords();
  const columns = useColumns();
  const [kind, setKind] = useState<Kind>('email');
  const [value, setValue] = useState('');
  const [rows, setRows] = useState<Row[] | null>(null);
  const { pending, error, run } = usePending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { items } = await call('admin-search-players', { body: KINDS[kind](value.trim()) });
      if (items.length === 1) onOpen(items[0] as unknown as Row);
      else setRows(items as unknown as Row[]);
    });
  };
  return (
    <Card title={t('players.exact')}>
      <p className="soft">{t('players.exact-lead')}</p>
      <form className={styles.exact} onSubmit={submit} role="search" aria-label={t('players.exact')}>
        <SelectField label={t('players.kind')} value={kind} onChange={(id) => setKind(id as Kind)} options={Object.keys(KINDS).map((id) => ({ id, text: label(id) }))} />
        <TextField label={t('players.value')} value={value} onChange={setValue} isRequired autoComplete="off" />
        <Button type="submit" look="primary" isPending={pending}>{t('players.find')}</Button>
      </form>
      {error ? <Problem error={error} /> : null}
      {rows ? <Table columns={columns} rows={rows} keyOf={(row) => String(row['user_id'])} onOpen={onOpen} empty={t('players.nobody')} caption={t('players.exact')} /> : null}
    </Card>
  );
}
