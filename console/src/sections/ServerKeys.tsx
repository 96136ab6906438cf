import { List } from '../data/List';
import { ActionButton } from '../forms/ActionButton';
import { Page } from '../ui/Page';
import { useWords } from '../words';

export default function ServerKeys() {
  const { t } = useWords();
  return (
    <Page title={t('keys.title')} lead={t('keys.lead')} actions={<ActionButton id="auth-create-server-key" primary />}>
      <List id="auth-list-server-keys" keyName="key_id" columns={['name', 'scopes', 'account', 'created_at', 'last_used_at', 'expires_at', 'revoked_at']} caption={t('keys.title')}
        title={(row) => String(row['name'])} actions={(row) => (row['revoked_at'] ? null : (
          <>
            <ActionButton id="auth-rotate-server-key" label={t('keys.rotate')} small path={{ key_id: String(row['key_id']) }} initial={{ keep_old_seconds: 3600 }} />{' '}
            <ActionButton id="auth-revoke-server-key" label={t('keys.revoke')} small path={{ key_id: String(row['key_id']) }} />
          </>
        ))} />
    </Page>
  );
}
