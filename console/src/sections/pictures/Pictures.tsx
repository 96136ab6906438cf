import { List } from '../../data/List';
import { Thumbnail } from '../../data/Thumbnail';
import { Fields, Value } from '../../data/Value';
import type { Row as Line } from '../../data/Table';
import { ActionButton } from '../../forms/ActionButton';
import { Copy } from '../../ui/Copy';
import { Page, Row, Stack } from '../../ui/Page';
import { useWords } from '../../words';
import { Upload } from './Upload';

export default function Pictures() {
  const { t } = useWords();
  return (
    <Page title={t('pictures.title')} lead={t('pictures.lead')}>
      <Stack>
        <Upload />
        <List id="profiles-list-pictures" keyName="picture_id" caption={t('pictures.title')} title={(row) => String(row['name'] || row['picture_id'])}
          columns={['name', { name: 'picture', show: (row) => <Shown picture={row} /> }, 'kind', 'state', 'reason', 'created_at']}
          actions={(row) => <ActionButton id="profiles-remove-picture" small path={{ picture_id: String(row['picture_id']) }} />}
          detail={(row) => <Stack><Row><Shown picture={row} /><Address url={row['url']} /></Row><Fields values={row} omit={['url']} /></Stack>} />
      </Stack>
    </Page>
  );
}

function Shown({ picture: { url } }: { picture: Line }) {
  return url ? <Thumbnail url={String(url)} /> : <Value name="url" value={null} />;
}

export function Address({ url }: { url: unknown }) {
  return url ? <><code>{String(url)}</code><Copy text={String(url)} /></> : null;
}
