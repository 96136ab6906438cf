import { type FormEvent, useState } from 'react';
import { call } from '../api/call';
import { type OperationId, operation } from '../api/operations';
import document from '../api/generated/operations.json';
import { usePending } from '../app/SignIn';
import { Table } from '../data/Table';
import { Fields } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Button } from '../ui/Button';
import { TextField } from '../ui/fields';
import { Notice, Problem } from '../ui/Notice';
import { Card, Page, Row } from '../ui/Page';
import { useWords } from '../words';
import styles from './players/players.module.css';

type Account = Record<string, unknown> & { user_id: string; roles: string[] };

export default function Roles() {
  const { t } = useWords();
  const [email, setEmail] = useState('');
  const [account, setAccount] = useState<Account | null>(null);
  const [isNobody, setNobody] = useState(false);
  const { pending, error, run } = usePending();
  const find = () => run(async () => {
    const { items } = await call('admin-search-players', { body: { email: email.trim() } });
    setNobody(items.length === 0);
    setAccount(items[0] ? ((await call('auth-get-account', { path: { user_id: items[0].user_id } })) as unknown as Account) : null);
  });
  return (
    <Page title={t('roles.title')} lead={t('roles.lead')}>
      <Card>
        <p className="soft">{t('roles.who')}</p>
        <form className={styles.exact} role="search" aria-label={t('roles.title')} onSubmit={(event: FormEvent) => { event.preventDefault(); setAccount(null); void find(); }}>
          <TextField label={t('sign-in.email')} type="email" value={email} onChange={setEmail} isRequired autoComplete="off" />
          <Button type="submit" look="primary" isPending={pending}>{t('players.find')}</Button>
        </form>
        {error ? <Problem error={error} /> : null}
        {isNobody ? <Notice>{t('players.nobody')}</Notice> : null}
        {account ? (
          <>
            <Fields values={{ user_id: account.user_id, email: account['email'], status: account['status'], two_factor: account['two_factor'], roles: account.roles }} />
            <Row>
              <ActionButton id="auth-set-account-roles" primary path={{ user_id: account.user_id }} onDone={() => void find()}
                initial={{ roles: account.roles.filter((role) => !['player', 'server'].includes(role)) }} />
            </Row>
          </>
        ) : null}
      </Card>
      <h2>{t('roles.allows')}</h2>
      <Allowed />
    </Page>
  );
}

const STAFF = ['support', 'moderator', 'admin'];

function Allowed() {
  const { t, does, label } = useWords();
  const ids = (Object.keys(document.operations) as OperationId[]).filter((id) => operation(id).path.includes('/admin/'));
  const rows = ids.map((id) => ({ id, ...Object.fromEntries(STAFF.map((role) => [role, operation(id).roles.includes(role)])) }));
  return <Table caption={t('roles.allows')} rows={rows} keyOf={(row) => String(row['id'])} empty={t('list.empty')}
    columns={[{ name: 'id', title: t('roles.operation'), show: (row) => does(row['id'] as OperationId) }, ...STAFF.map((name) => ({ name, title: label(name) }))]} />;
}
