import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../api/call';
import { changed, useAnswer } from '../../api/queries';
import { usePending } from '../../app/SignIn';
import { useSession } from '../../app/session';
import { Badge, Value } from '../../data/Value';
import { Button } from '../../ui/Button';
import { Checkbox, SelectField, TextField } from '../../ui/fields';
import { Problem } from '../../ui/Notice';
import { Row, Stack } from '../../ui/Page';
import { toast } from '../../ui/toasts';
import { useWords } from '../../words';
import styles from './support.module.css';

export function Thread({ id }: { id: string }) {
  const { t, label, moment } = useWords();
  const path = { thread_id: id };
  const { data, error, isPending } = useAnswer('messages-get-thread', { path }, { everySeconds: 30 });
  if (error) return <Problem error={error} />;
  if (isPending || !data) return <p className="soft" role="status">{t('app.loading')}</p>;
  return (
    <Stack>
      <Row><Link to="/support" className={styles.back}>← {t('support.threads')}</Link></Row>
      <h2>{data.subject}</h2>
      <Row>
        <Badge value={data.state} text={label(data.state)} /><span>{label(data.category)}</span>
        <Value name="player_id" value={data.player_id} />
      </Row>
      <Assignee id={id} assignee={data.assignee_id} />
      <ol className={styles.entries}>
        {data.entries.map((entry) => (
          <li key={entry.number} className={`${styles.entry} ${entry.internal ? styles.internal : entry.author === 'player' ? styles.player : styles.staff}`}>
            <header><strong>{t(entry.internal ? 'support.internal' : entry.author === 'player' ? 'support.player' : 'support.staff')}</strong>
              <time dateTime={entry.created_at} className="soft">{moment(entry.created_at)}</time></header>
            <p>{entry.text}</p>
          </li>
        ))}
      </ol>
      <Reply id={id} />
      <Note id={id} />
    </Stack>
  );
}

function Assignee({ id, assignee }: { id: string; assignee: string | null }) {
  const { t } = useWords();
  const session = useSession();
  const me = 'userId' in session ? session.userId : null;
  const { pending, error, run } = usePending();
  const assign = (to: string | null) => run(async () => {
    await call('messages-assign-thread', { path: { thread_id: id }, body: { assignee_id: to } });
    await changed();
  });
  return (
    <>
      <Row>
        {assignee ? <Value name="assignee_id" value={assignee} /> : null}
        {assignee === me
          ? <Button small isPending={pending} onPress={() => void assign(null)}>{t('support.unassign')}</Button>
          : <Button small isPending={pending} onPress={() => void assign(me)}>{t('support.assign-me')}</Button>}
      </Row>
      {error ? <Problem error={error} /> : null}
    </>
  );
}

function Reply({ id }: { id: string }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [canned, setCanned] = useState('');
  const [asks, setAsks] = useState(false);
  const key = useRef(crypto.randomUUID());
  const { data } = useAnswer('messages-list-canned-answers');
  const { pending, error, run } = usePending();
  const send = (close: boolean) => run(async () => {
    const body = { ...(text.trim() ? { text: text.trim() } : {}), ...(canned ? { canned_answer_id: canned } : {}), asks: asks && !close, close };
    await call('messages-answer-thread', { path: { thread_id: id }, body, key: key.current });
    key.current = crypto.randomUUID();
    setText('');
    setCanned('');
    await changed();
    toast(t('act.done', { what: t('support.reply') }));
  });
  return (
    <form className={styles.form} data-field="reply" onSubmit={(event: FormEvent) => { event.preventDefault(); void send(false); }}>
      <TextField label={t('support.text')} rows={4} value={text} onChange={setText} />
      <SelectField label={t('support.canned')} value={canned} onChange={setCanned}
        options={[{ id: '', text: t('support.canned-none') }, ...(data?.answers ?? []).map(({ answer_id, title }) => ({ id: answer_id, text: title }))]} />
      <Checkbox isSelected={asks} onChange={setAsks}>{t('support.asks')}</Checkbox>
      {error ? <Problem error={error} /> : null}
      <Row>
        <Button type="submit" look="primary" isPending={pending}>{t('support.send')}</Button>
        <Button isPending={pending} onPress={() => void send(true)}>{t('support.close')}</Button>
      </Row>
    </form>
  );
}

function Note({ id }: { id: string }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const key = useRef(crypto.randomUUID());
  const { pending, error, run } = usePending();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await call('messages-note-in-thread', { path: { thread_id: id }, body: { text: text.trim() }, key: key.current });
      key.current = crypto.randomUUID();
      setText('');
      await changed();
    });
  };
  return (
    <form className={styles.form} data-field="note" onSubmit={keep}>
      <TextField label={t('support.note')} rows={2} value={text} onChange={setText} isRequired />
      {error ? <Problem error={error} /> : null}
      <Row><Button type="submit" isPending={pending}>{t('support.keep-note')}</Button></Row>
    </form>
  );
}
