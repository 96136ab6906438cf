import { useState } from 'react';
import { call } from '../api/call';
import type { Data } from '../api/operations';
import { usePending } from '../app/SignIn';
import { Detail } from '../data/Detail';
import { List } from '../data/List';
import { Fields } from '../data/Value';
import { ActionButton } from '../forms/ActionButton';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Notice';
import { Page } from '../ui/Page';
import { useWords } from '../words';
import { Picture } from './moderation/Picture';

export default function Feedback() {
  const { t } = useWords();
  const { pending, error, run } = usePending();
  return (
    <Page title={t('feedback.title')} lead={t('feedback.lead')} actions={<Button isPending={pending} onPress={() => void run(download)}>{t('feedback.csv')}</Button>}>
      {error ? <Problem error={error} /> : null}
      <List id="feedback-list-feedback" keyName="item_id" initial={{ state: 'open' }} columns={['title', 'kind', 'state', 'players', 'times', 'assignee_id', 'last_reported_at']} caption={t('feedback.title')}
        title={(row) => String(row['title'])}
        actions={(row) => {
          const path = { item_id: String(row['item_id']) };
          return (
            <>
              <ActionButton id="feedback-change-feedback-state" small path={path} label={t('feedback.state')} initial={row} />{' '}
              <ActionButton id="feedback-assign-feedback" small path={path} label={t('feedback.assign')} initial={row} />{' '}
              {row['merged_into'] ? <ActionButton id="feedback-unmerge-idea" small path={path} label={t('feedback.unmerge')} /> : null}
              {row['kind'] === 'idea' && !row['merged_into'] ? <ActionButton id="feedback-merge-ideas" small path={path} label={t('feedback.merge')} /> : null}
            </>
          );
        }}
        detail={(row) => <Detail id="feedback-get-feedback" path={{ item_id: String(row['item_id']) }} show={(item) => <Item item={item} />} />} />
    </Page>
  );
}

/** A bug or an idea; of a bug, the pictures that came with its latest reports. */
function Item({ item }: { item: Data<'feedback-get-feedback'> }) {
  return (
    <>
      <Fields values={item as unknown as Record<string, unknown>} />
      {item.latest.flatMap((report) => report.screenshots).map((id, place) => <Screenshot key={id} id={id} number={place + 1} />)}
    </>
  );
}

function Screenshot({ id, number }: { id: string; number: number }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button small onPress={() => setOpen(true)}>{t('feedback.screenshot', { number })}</Button>;
  return <Detail id="ugc-show-screenshot" path={{ ugc_id: id }} show={(file) => <Picture url={file.url} />} />;
}

/** All pages of the list as one file; each page begins with the names of its columns. */
async function download(): Promise<void> {
  let text = '';
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { csv: string; next_cursor: string | null } = await call('feedback-export-feedback', { query: { limit: 100, cursor } });
    text += text ? page.csv.slice(page.csv.indexOf('\n') + 1) : page.csv;
    cursor = page.next_cursor;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = 'feedback.csv';
  link.click();
}
