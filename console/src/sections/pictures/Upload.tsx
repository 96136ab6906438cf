/** A file becomes a picture of the library: it is sent straight to where it is cut, and then has an address. */
import { type FormEvent, useEffect, useState } from 'react';
import { call } from '../../api/call';
import { ApiError } from '../../api/errors';
import { type Data, allows } from '../../api/operations';
import { changed, useAnswer } from '../../api/queries';
import { UPLOAD_REFUSED, upload } from '../../api/upload';
import { useRoles } from '../../app/session';
import { usePending } from '../../app/SignIn';
import { Thumbnail } from '../../data/Thumbnail';
import { Value } from '../../data/Value';
import { Button } from '../../ui/Button';
import { FileField, SelectField, TextField } from '../../ui/fields';
import { Problem } from '../../ui/Notice';
import { Card, Row } from '../../ui/Page';
import { useWords } from '../../words';
import { Address } from './Pictures';
import styles from './pictures.module.css';

const KINDS = ['reward', 'item', 'sku'] as const;
const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const MEGABYTE = 1_000_000;

export function Upload() {
  const { t, label, does } = useWords();
  const roles = useRoles();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<string>(KINDS[0]);
  const [name, setName] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const { pending, error, run } = usePending();
  if (!allows('profiles-create-picture-upload', roles)) return null;

  async function send(chosen: File) {
    const ticket = await call('profiles-create-picture-upload', { body: { kind, name, file_name: chosen.name, content_type: chosen.type } });
    if (chosen.size > ticket.max_bytes) throw new ApiError(413, UPLOAD_REFUSED, t('pictures.too-large', { count: ticket.max_bytes / MEGABYTE }));
    await upload(ticket, chosen).catch((refused) => {
      throw refused instanceof ApiError && refused.code === UPLOAD_REFUSED ? new ApiError(refused.status, refused.code, t('pictures.refused')) : refused;
    });
    setSent(ticket.upload_id);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => (file ? send(file) : Promise.reject(new ApiError(400, UPLOAD_REFUSED, t('pictures.choose')))));
  };
  return (
    <Card title={does('profiles-create-picture-upload')}>
      <form className={styles.form} onSubmit={submit}>
        <FileField label={t('pictures.file')} accept={TYPES.join()} onChange={setFile} />
        <SelectField label={t('pictures.kind')} value={kind} onChange={setKind} options={KINDS.map((id) => ({ id, text: label(id) }))} />
        <TextField label={t('pictures.name')} value={name} onChange={setName} maxLength={100} autoComplete="off" />
        <Button type="submit" look="primary" isPending={pending}>{t('pictures.send')}</Button>
      </form>
      {error ? <Problem error={error} /> : null}
      {sent ? <Sent key={sent} id={sent} /> : null}
    </Card>
  );
}

type State = Data<'profiles-get-picture'>['state'];
const isUnderWay = (state: State | undefined) => state === undefined || state === 'awaited' || state === 'processing';

/** How far a picture is, until it has its address or is refused. */
function Sent({ id }: { id: string }) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const { data, error } = useAnswer('profiles-get-picture', { path: { picture_id: id } }, isOver ? {} : { everySeconds: 1 });
  useEffect(() => {
    if (isOver || isUnderWay(data?.state)) return;
    setOver(true);
    void changed();
  }, [data?.state, isOver]);
  if (error) return <Problem error={error} />;
  if (!data || isUnderWay(data.state)) return <p className="soft" role="status">{t('pictures.sent')}</p>;
  return <Row>{data.url ? <Thumbnail url={data.url} /> : null}<Value name="state" value={data.state} />{data.reason}<Address url={data.url} /></Row>;
}
