/** Items that wait for a decision: claimed, looked at safely, decided by key. */
import { useEffect, useState } from 'react';
import { call } from '../../api/call';
import type { Data } from '../../api/operations';
import { changed } from '../../api/queries';
import { usePending } from '../../app/SignIn';
import { Detail } from '../../data/Detail';
import { List } from '../../data/List';
import { Fields } from '../../data/Value';
import { type Act, ActionDialog } from '../../forms/ActionDialog';
import { Button } from '../../ui/Button';
import { Notice, Problem } from '../../ui/Notice';
import { Card, Row } from '../../ui/Page';
import { useWords } from '../../words';
import { Picture } from './Picture';
import styles from './moderation.module.css';

type Claim = Data<'ugc-claim-review'>;
const DECISIONS = { p: 'publish', f: 'flag', r: 'remove' } as const;
type Decision = (typeof DECISIONS)[keyof typeof DECISIONS];

export function Queue() {
  const { t } = useWords();
  const [claim, setClaim] = useState<Claim | null>(null);
  const [isNone, setNone] = useState(false);
  const { pending, error, run } = usePending();
  const take = (ugcId?: string) => run(async () => {
    const answer = await call('ugc-claim-review', { body: ugcId ? { ugc_id: ugcId } : {} });
    setNone(!answer?.review);
    setClaim(answer?.review ? answer : null);
  });
  return (
    <>
      <Row><Button look="primary" isPending={pending} onPress={() => void take()}>{t('moderation.claim-next')}</Button></Row>
      {error ? <Problem error={error} /> : null}
      {isNone ? <Notice tone="good">{t('moderation.none')}</Notice> : null}
      {claim ? <Claimed claim={claim} onDone={() => { setClaim(null); void changed(); }} /> : null}
      <List id="ugc-list-queue" keyName="ugc_id" caption={t('moderation.queue')} columns={['name', 'type', 'cause', 'priority', 'reports', 'creator_id', 'opened_at', 'due_at', 'claimed_by']}
        title={(row) => String(row['name'])} actions={(row) => (
          <Button small isDisabled={pending} onPress={() => void take(String(row['ugc_id']))}>{t('moderation.claim')}</Button>
        )} />
    </>
  );
}

function Claimed({ claim, onDone }: { claim: Claim; onDone(): void }) {
  const { t, moment } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const { review } = claim;
  const decide = (action: Decision) => setAct({
    id: 'ugc-decide-item', path: { ugc_id: review.ugc_id }, fixed: { claim_id: claim.claim_id, action }, title: t(`moderation.${action}`),
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role=dialog]')) return;
      const action = DECISIONS[event.key.toLowerCase() as keyof typeof DECISIONS];
      if (!action) return;
      event.preventDefault();
      decide(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <Card title={review.name} tone="warn" aside={<span className="soft">{t('moderation.claimed-until', { time: moment(claim.claimed_until) })}</span>}>
      <Fields values={review} omit={['claimed_by', 'claimed_until', 'name']} />
      <Detail id="ugc-inspect-item" path={{ ugc_id: review.ugc_id }} show={(seen) => <Inspected seen={seen} />} />
      <p className="soft">{t('moderation.keys')}</p>
      <Row>
        <Button look="primary" onPress={() => decide('publish')}>{t('moderation.publish')}</Button>
        <Button onPress={() => decide('flag')}>{t('moderation.flag')}</Button>
        <Button look="danger" onPress={() => decide('remove')}>{t('moderation.remove')}</Button>
        <Button look="quiet" onPress={onDone}>{t('moderation.let-go')}</Button>
      </Row>
      {act ? <ActionDialog act={act} onClose={() => setAct(null)} onDone={onDone} /> : null}
    </Card>
  );
}

/** An item with its files. */
function Inspected({ seen }: { seen: Data<'ugc-inspect-item'> }) {
  return (
    <div className={styles.item}>
      {seen.files.map((file) => <File key={file.version} file={file} />)}
      <Fields values={seen.item as unknown as Record<string, unknown>} omit={['ugc_id', 'creator_id', 'name', 'type', 'file', 'new_file']} />
    </div>
  );
}

/** A version's file: a picture is blurred at first, anything else is an attachment that no browser opens. */
function File({ file }: { file: Data<'ugc-inspect-item'>['files'][number] }) {
  const { t } = useWords();
  return (
    <Card title={`${file.file_name} (${file.version})`}>
      {file.url && file.content_type.startsWith('image/') ? <Picture url={file.url} /> : null}
      {file.url ? <p><a href={file.url} rel="noreferrer">{t('moderation.download')}</a></p> : <p className="soft">{t('moderation.no-copy')}</p>}
      <Fields values={file as unknown as Record<string, unknown>} omit={['url', 'file_name', 'version', 'expires_in_seconds']} />
    </Card>
  );
}
