/** An operation of the API as a form: what it does, its fields, a preview where there is one, and its answer. */
import { useRef, useState } from 'react';
import { call } from '../api/call';
import { ApiError } from '../api/errors';
import { type OperationId, type Schema, operation, pathNames, resolved } from '../api/operations';
import { changed } from '../api/queries';
import { Fields } from '../data/Value';
import { Button } from '../ui/Button';
import { Copy } from '../ui/Copy';
import { Dialog, DialogButtons } from '../ui/Dialog';
import { Checkbox } from '../ui/fields';
import { Notice, Problem } from '../ui/Notice';
import { Prose } from '../ui/Prose';
import { toast } from '../ui/toasts';
import { useWords } from '../words';
import { PREVIEWS, SECRETS, isDestructive } from './acts';
import { type Draft, type Problems, draftOf, emptied, valueOf } from './drafts';
import { SchemaFields } from './SchemaField';
import styles from './forms.module.css';

export interface Act {
  id: OperationId;
  path?: Record<string, string | number>;
  /** What the form begins with. */
  initial?: Record<string, unknown>;
  /** Fields that are given and not asked for. */
  fixed?: Record<string, unknown>;
  title?: string;
}

type Answer = Record<string, unknown>;

export function ActionDialog({ act, onClose, onDone }: { act: Act; onClose(): void; onDone?: ((answer: Answer) => void) | undefined }) {
  const { t, does } = useWords();
  const form = useForm(act);
  const [preview, setPreview] = useState<{ of: string; answer: Answer } | null>(null);
  const [once, setOnce] = useState<Answer | null>(null);
  const [isSure, setSure] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState<'preview' | 'do' | null>(null);
  const destroys = isDestructive(act.id);
  const trial = PREVIEWS[act.id];
  const asksTwice = destroys && !form.asksReason && !trial;
  const isFresh = preview?.of === JSON.stringify(form.draft);

  async function perform(isTrial: boolean) {
    const input = form.input(isTrial);
    if (!input) return;
    setError(null);
    setPending(isTrial ? 'preview' : 'do');
    try {
      const answer = (await call(act.id, input)) as Answer;
      if (isTrial) return setPreview({ of: JSON.stringify(form.draft), answer });
      form.renewKey();
      void changed();
      onDone?.(answer);
      if (SECRETS.some((name) => typeof answer?.[name] === 'string')) return setOnce(answer);
      toast(t('act.done', { what: act.title ?? does(act.id) }));
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setPending(null);
    }
  }

  if (once) return <ShownOnce answer={once} onClose={onClose} />;
  return (
    <Dialog title={act.title ?? does(act.id)} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); void perform(Boolean(trial) && !isFresh); }}>
        <p className={styles.said}><Prose text={operation(act.id).description} /></p>
        <SchemaFields schema={form.schema} draft={form.draft} onChange={(draft) => form.setDraft(draft as Record<string, Draft>)} place="" focusFirst
          problems={form.problems} refused={error instanceof ApiError ? error.fields : {}} omit={[...Object.keys(act.fixed ?? {}), trial?.name ?? '']} />
        {asksTwice ? <Checkbox isSelected={isSure} onChange={setSure}>{t('act.sure')}</Checkbox> : null}
        {error ? <Problem error={error} /> : null}
        {preview ? (
          <section className={styles.preview} aria-live="polite">
            <h3>{t('act.preview-title')}</h3>
            {isFresh ? <Fields values={preview.answer} /> : <p>{t('act.preview-stale')}</p>}
          </section>
        ) : null}
        <DialogButtons>
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          {trial ? <Button isPending={pending === 'preview'} look={isFresh ? 'plain' : 'primary'} onPress={() => void perform(true)}>{t('act.preview')}</Button> : null}
          <Button look={destroys ? 'danger' : 'primary'} isPending={pending === 'do'} onPress={() => void perform(false)}
            isDisabled={(trial !== undefined && !isFresh) || (asksTwice && !isSure)}>
            {act.title ?? does(act.id)}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

/** The form's state. The key stays the same until the operation is done, so a repetition does nothing twice. */
function useForm(act: Act) {
  const given = operation(act.id);
  const schema = schemaOf(act.id, act.path ?? {});
  const [draft, setDraft] = useState(() => draftOf(schema, act.initial) as Record<string, Draft>);
  const [problems, setProblems] = useState<Problems>({});
  const key = useRef(crypto.randomUUID());
  const queryNames = given.query.map((each) => each.name);
  return {
    schema,
    draft,
    setDraft(next: Record<string, Draft>) {
      setProblems({});
      setDraft(next);
    },
    problems,
    asksReason: 'reason' in (schema.properties ?? {}),
    renewKey: () => (key.current = crypto.randomUUID()),
    /** What is sent, or nothing when something is wrong with it, which is shown then. */
    input(isTrial: boolean) {
      const wrong: Problems = {};
      const typed = valueOf(schema, draft, true, '', wrong) as Answer;
      const left = emptied(schema, act.initial ?? {}, typed);
      const trial = PREVIEWS[act.id];
      const values: Answer = { ...left, ...typed, ...act.fixed, ...(trial ? { [trial.name]: isTrial ? trial.value : !trial.value } : {}) };
      for (const name of Object.keys(act.fixed ?? {})) delete wrong[name];
      setProblems(wrong);
      if (Object.keys(wrong).length) return null;
      const query = Object.fromEntries(queryNames.map((name) => [name, values[name]]));
      const path = { ...act.path, ...Object.fromEntries(pathNames(act.id).filter((name) => values[name] !== undefined).map((name) => [name, String(values[name])])) };
      const bodyNames = Object.keys(resolved(given.body ?? {}).properties ?? {});
      const body = given.body ? Object.fromEntries(bodyNames.filter((name) => values[name] !== undefined).map((name) => [name, values[name]])) : undefined;
      return { path, query, ...(body ? { body } : {}), ...(isTrial ? {} : { key: key.current }) };
    },
  };
}

/** Query and body of an operation as one form, and what of its path is not given. */
function schemaOf(id: OperationId, path: Record<string, unknown>): Schema {
  const { query, body } = operation(id);
  const whole = resolved(body ?? { type: 'object', properties: {} });
  const missing = pathNames(id).filter((name) => path[name] === undefined);
  const asked = query.filter(({ name }) => name !== 'limit' && name !== 'cursor');
  return {
    type: 'object',
    properties: { ...Object.fromEntries(missing.map((name) => [name, { type: 'string', minLength: 1 }])), ...Object.fromEntries(asked.map(({ name, schema, description }) => [name, { description, ...schema }])), ...whole.properties },
    required: [...missing, ...asked.filter((each) => each.required).map((each) => each.name), ...(whole.required ?? [])],
  };
}

function ShownOnce({ answer, onClose }: { answer: Answer; onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('once.title')}>
      <Notice tone="warn">{t('once.lead')}</Notice>
      {SECRETS.map((name) => typeof answer[name] === 'string' ? (
        <div key={name} className={styles.secret}><span>{String(answer[name])}</span><Copy text={String(answer[name])} /></div>
      ) : null)}
      <DialogButtons><Button look="primary" onPress={onClose}>{t('act.close')}</Button></DialogButtons>
    </Dialog>
  );
}
