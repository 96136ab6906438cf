import { useNavigate, useParams } from 'react-router';
import { Detail } from '../data/Detail';
import { List } from '../data/List';
import { type Row as Webhook } from '../data/Table';
import { Fields } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Card, Page, Row, Stack } from '../ui/Page';
import { useWords } from '../words';

export default function Webhooks() {
  const { t } = useWords();
  const { first } = useParams();
  const navigate = useNavigate();
  if (first) return <OneWebhook key={first} id={first} />;
  return (
    <Page title={t('webhooks.title')} lead={t('webhooks.lead')} actions={<ActionButton id="webhooks-create-webhook" primary />}>
      <List id="webhooks-list-webhooks" keyName="webhook_id" columns={['url', 'events', 'is_enabled', 'disabled_because', 'failing_since', 'created_at']} caption={t('webhooks.title')}
        onOpen={(row) => void navigate(`/webhooks/${String(row['webhook_id'])}`)} />
    </Page>
  );
}

function OneWebhook({ id }: { id: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const path = { webhook_id: id };
  const toAll = () => void navigate('/webhooks');
  return (
    <Page title={t('webhooks.one')} actions={<Button onPress={toAll}>{t('webhooks.all')}</Button>}>
      <Detail id="webhooks-get-webhook" path={path} show={(webhook) => (
        <Card title={webhook.url}>
          {webhook.disabled_because ? <Notice tone="warn">{t('webhooks.disabled')}</Notice> : null}
          <Fields values={webhook as unknown as Webhook} omit={['url']} />
          <Row>
            <ActionButton id="webhooks-update-webhook" label={t('list.edit')} small path={path} initial={{ ...webhook, is_enabled: true }} />
            <ActionButton id="webhooks-send-test-event" small path={path} />
            <ActionButton id="webhooks-rotate-webhook-secret" small path={path} />
            <ActionButton id="webhooks-delete-webhook" small path={path} onDone={toAll} />
          </Row>
        </Card>
      )} />
      <h2>{t('webhooks.deliveries')}</h2>
      <List id="webhooks-list-deliveries" path={path} keyName="delivery_id" columns={['event', 'state', 'attempts', 'last_status', 'next_attempt_at', 'created_at']}
        caption={t('webhooks.deliveries')} title={(row) => String(row['event'])} actions={(row) => <Replay webhook={id} delivery={row} />}
        detail={(row) => <Delivery webhook={id} id={String(row['delivery_id'])} />} />
    </Page>
  );
}

function Replay({ webhook, delivery }: { webhook: string; delivery: Webhook }) {
  const { t } = useWords();
  if (delivery['state'] === 'pending') return null;
  return <ActionButton id="webhooks-replay-delivery" label={t('dead.replay-one')} small path={{ webhook_id: webhook, delivery_id: String(delivery['delivery_id']) }} />;
}

function Delivery({ webhook, id }: { webhook: string; id: string }) {
  return <Detail id="webhooks-get-delivery" path={{ webhook_id: webhook, delivery_id: id }} show={({ summary, ...rest }) => (
    <Stack><Fields values={summary as unknown as Webhook} /><Fields values={rest as unknown as Webhook} /></Stack>
  )} />;
}
