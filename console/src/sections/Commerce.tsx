import { useParams } from 'react-router';
import { useAnswer } from '../api/queries';
import { allows } from '../api/operations';
import { useRoles } from '../app/session';
import { Detail } from '../data/Detail';
import { List } from '../data/List';
import { type Row, Table } from '../data/Table';
import { Fields, Value } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Card, Page, Row as Line, Stack, Tabs } from '../ui/Page';
import { useWords } from '../words';
import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export default function Commerce() {
  const { t } = useWords();
  const { first } = useParams();
  const tabs = [
    { id: 'orders', title: t('commerce.orders'), content: <Orders /> },
    { id: 'reviews', title: t('commerce.reviews'), content: <Reviews /> },
    { id: 'differences', title: t('commerce.differences'), content: <Differences /> },
    { id: 'products', title: t('commerce.catalogue'), content: <Products /> },
    { id: 'wallets', title: t('commerce.wallets'), content: <Wallets /> },
  ];
  return <Page title={t('commerce.title')} lead={t('commerce.lead')}><Tabs tabs={tabs} at={first} base="/commerce" /></Page>;
}

const ORDER_COLUMNS = ['name', 'player_id', { name: 'amount', show: (row: Row) => <Money row={row} /> }, 'status', 'provider', 'flags', 'created_at'];

function Orders() {
  const { t } = useWords();
  return <List id="commerce-search-orders" keyName="order_id" columns={ORDER_COLUMNS} needsFilter caption={t('commerce.orders')}
    title={(row) => String(row['name'] || row['order_id'])} actions={(row) => <OrderActions order={row} />} detail={(row) => <Order order={row} />} />;
}

function Reviews() {
  const { t } = useWords();
  return <List id="commerce-list-reviews" keyName="order_id" columns={ORDER_COLUMNS} caption={t('commerce.reviews')} title={(row) => String(row['name'])}
    actions={(row) => <ActionButton id="commerce-decide-review" small path={{ order_id: String(row['order_id']) }} />} detail={(row) => <Order order={row} />} />;
}

function OrderActions({ order }: { order: Row }) {
  const path = { order_id: String(order['order_id']) };
  return (
    <>
      {order['status'] === 'in_review' ? <ActionButton id="commerce-decide-review" small path={path} /> : null}
      {order['status'] === 'refunded' ? null : <ActionButton id="commerce-refund-order" small path={path} />}
    </>
  );
}

function Order({ order }: { order: Row }) {
  const { t, does } = useWords();
  const roles = useRoles();
  const [isReceipt, showReceipt] = useState(false);
  const id = String(order['order_id']);
  const items = (order['items'] as Row[]) ?? [];
  return (
    <Stack>
      <Fields values={order} omit={['items']} />
      <Card title={t('commerce.granted')}>
        {items.map((item, place) => (
          <Stack key={place}>
            <Fields values={item} />
            <Line>
              <ActionButton id="commerce-revoke-entitlement" small path={{ order_id: id, place }} />
              <ActionButton id="commerce-restore-entitlement" small path={{ order_id: id, place }} />
            </Line>
          </Stack>
        ))}
      </Card>
      {allows('commerce-open-receipt', roles) ? <Button onPress={() => showReceipt(true)}>{does('commerce-open-receipt')}</Button> : null}
      {isReceipt ? (
        <Dialog title={does('commerce-open-receipt')} onClose={() => showReceipt(false)}><Detail id="commerce-open-receipt" path={{ order_id: id }} /></Dialog>
      ) : null}
    </Stack>
  );
}

/** An amount of money is in millionths of its currency. */
function Money({ row }: { row: Row }) {
  const { language } = useWords();
  const { amount, currency } = row as { amount: number | null; currency: string | null };
  if (amount === null || !currency) return <Value name="amount" value={amount} />;
  try {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency });
    return <span className="number">{format.format(amount / 1e6)}</span>;
  } catch {
    return <span className="number">{amount / 1e6} {currency}</span>;
  }
}

function Differences() {
  const { t } = useWords();
  return <List id="commerce-list-differences" keyName="order_id" initial={{ is_open: 'true' }} caption={t('commerce.differences')}
    columns={['transaction_id', 'provider', 'kinds', 'player_id', 'order_status', 'payment_state', 'is_open', 'found_at']}
    actions={(row) => (row['is_open'] ? <ActionButton id="commerce-close-difference" small path={{ order_id: String(row['order_id']) }} /> : null)} />;
}

function Products() {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useAnswer('commerce-export-catalogue');
  const [open, setOpen] = useState<string | null>(null);
  const rows = (data?.skus ?? []) as unknown as Row[];
  const sku = rows.find((row) => row['sku_id'] === open);
  return (
    <>
      <Line>
        <ActionButton id="commerce-create-sku" primary />
        <ActionButton id="commerce-import-catalogue" initial={{ skus: rows }} />
      </Line>
      <Table columns={['name', 'sku_id', 'type', 'offers', 'is_active', 'version'].map((name) => ({ name }))} rows={rows} isLoading={isPending} error={error}
        onAgain={() => void refetch()} keyOf={(row) => String(row['sku_id'])} onOpen={(row) => setOpen(String(row['sku_id']))} empty={t('list.empty')} caption={t('commerce.catalogue')} />
      {sku ? (
        <Dialog shape="sheet" title={String(sku['name'])} onClose={() => setOpen(null)}>
          <Line><ActionButton id="commerce-update-sku" path={{ sku_id: String(sku['sku_id']) }} initial={sku} /></Line>
          <Fields values={sku} />
        </Dialog>
      ) : null}
    </>
  );
}

function Wallets() {
  const { t } = useWords();
  return (
    <Card>
      <p className="soft">{t('commerce.wallet-lead')}</p>
      <Line><ActionButton id="commerce-credit-wallet" /><ActionButton id="commerce-forgive-debt" /></Line>
    </Card>
  );
}
