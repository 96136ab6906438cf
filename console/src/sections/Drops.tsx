import { Detail } from '../data/Detail';
import { List } from '../data/List';
import { ActionButton } from '../forms/ActionButton';
import { Page } from '../ui/Page';
import { useWords } from '../words';

export default function Drops() {
  const { t } = useWords();
  return (
    <Page title={t('drops.title')} lead={t('drops.lead')} actions={<ActionButton id="drops-create-campaign" primary />}>
      <List id="drops-list-all-campaigns" keyName="campaign_id" columns={['name', 'campaign_id', 'starts_at', 'ends_at', 'countries', 'updated_at']} caption={t('drops.title')}
        title={(row) => String(row['name'])}
        actions={(row) => <ActionButton id="drops-update-campaign" label={t('list.edit')} small path={{ campaign_id: String(row['campaign_id']) }} initial={row} />}
        detail={(row) => <Detail id="drops-get-campaign" path={{ campaign_id: String(row['campaign_id']) }} />} />
    </Page>
  );
}
