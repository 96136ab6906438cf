import { List } from '../data/List';
import { ActionButton } from '../forms/ActionButton';
import { Page } from '../ui/Page';
import { useWords } from '../words';

export default function Cosmetics() {
  const { t } = useWords();
  return (
    <Page title={t('cosmetics.title')} lead={t('cosmetics.lead')} actions={<ActionButton id="cosmetics-create-cosmetic" primary />}>
      <List id="cosmetics-list-catalog" keyName="cosmetic_id" columns={['name', 'type', 'rarity', 'price_coins', 'price_premium', 'on_sale', 'owned_by_count']}
        caption={t('cosmetics.title')} title={(row) => String(row['name'])}
        actions={(row) => <ActionButton id="cosmetics-update-cosmetic" label={t('list.edit')} small path={{ cosmetic_id: String(row['cosmetic_id']) }} initial={row} />} />
    </Page>
  );
}
