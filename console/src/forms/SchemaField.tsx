/** A field of a form, as its schema says. */
import { type Schema, resolved } from '../api/operations';
import { Button } from '../ui/Button';
import { Checkbox, SelectField, TextField } from '../ui/fields';
import { useWords } from '../words';
import { type Draft, type Problems, draftOf, entrySchema, join, kindOf } from './drafts';
import styles from './forms.module.css';

interface Properties {
  name: string;
  schema: Schema;
  draft: Draft;
  onChange(draft: Draft): void;
  isRequired: boolean;
  place: string;
  problems: Problems;
  refused: Record<string, string>;
  autoFocus?: boolean;
}

export function SchemaField(properties: Properties) {
  const { t, label } = useWords();
  const { name, draft, onChange, isRequired, place, autoFocus } = properties;
  const schema = resolved(properties.schema);
  const kind = kindOf(properties.schema);
  const problem = useProblem(properties);
  const title = name === 'reason' ? t('act.reason') : label(name) + (isRequired ? '' : '');
  const hint = name === 'reason' ? t('act.reason-hint') : schema.description;
  const common = { label: title, problem, isRequired: isRequired && kind !== 'lines' };
  const text = { ...common, value: String(draft), onChange, ...(autoFocus ? { autoFocus } : {}) };
  switch (kind) {
    case 'fixed':
      return null;
    case 'flag':
      return <Checkbox hint={hint} isSelected={draft === true} onChange={onChange}>{title}</Checkbox>;
    case 'three-way':
      return <SelectField {...text} hint={hint} options={[{ id: '', text: t('act.not-set') }, { id: 'true', text: t('list.yes') }, { id: 'false', text: t('list.no') }]} />;
    case 'choice': {
      const values = schema.enum!.map(String).map((id) => ({ id, text: label(id) }));
      return <SelectField {...text} hint={hint} options={isRequired ? values : [{ id: '', text: t('act.not-set') }, ...values]} />;
    }
    case 'choices':
      return <Choices title={title} options={resolved(schema.items!).enum!.map(String)} chosen={draft as string[]} onChange={onChange} problem={problem} />;
    case 'fields':
      return <Group {...properties} schema={schema} title={title} />;
    case 'map':
      return <Rows {...properties} schema={{ ...schema, items: entrySchema(schema) }} title={title} problem={problem} />;
    case 'rows':
      return <Rows {...properties} schema={schema} title={title} problem={problem} />;
    case 'json':
      return <TextField {...text} hint={[t('act.json'), hint].filter(Boolean).join(' ')} rows={4} mono />;
    case 'lines':
      return <TextField {...text} hint={[t('act.one-a-line'), hint].filter(Boolean).join(' ')} rows={3} />;
    case 'long':
      return <TextField {...text} hint={hint} rows={name === 'reason' ? 2 : 4} />;
    case 'moment':
      return <TextField {...text} hint={hint} type="datetime-local" />;
    case 'secret':
      return <TextField {...text} hint={hint} type="password" autoComplete="off" />;
    default:
      return <TextField {...text} hint={hint} inputMode={kind === 'number' ? 'decimal' : 'text'} autoComplete="off" key={place} />;
  }
}

function useProblem({ place, problems, refused }: Properties): string | undefined {
  const { t } = useWords();
  const own = problems[place];
  if (!own) return refused[place];
  if (own.what === 'short') return t('act.too-short', { count: own.count ?? 1 });
  return t(({ required: 'act.required', number: 'act.bad-number', json: 'act.bad-json' } as const)[own.what]);
}

function Choices({ title, options, chosen, onChange, problem }:
  { title: string; options: string[]; chosen: string[]; onChange(draft: Draft): void; problem: string | undefined }) {
  const { label } = useWords();
  const toggle = (option: string, on: boolean) => onChange(on ? [...chosen, option] : chosen.filter((each) => each !== option));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {options.map((option) => (
        <Checkbox key={option} isSelected={chosen.includes(option)} onChange={(on) => toggle(option, on)}>{label(option)}</Checkbox>
      ))}
      {problem ? <p className={styles.problem}>{problem}</p> : null}
    </fieldset>
  );
}

function Group({ schema, draft, onChange, place, problems, refused, title }: Properties & { title: string }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <SchemaFields schema={schema} draft={draft as Record<string, Draft>} onChange={onChange} place={place} problems={problems} refused={refused} />
    </fieldset>
  );
}

function Rows({ schema, draft, onChange, place, problems, refused, title, problem }: Properties & { title: string; problem: string | undefined }) {
  const { t } = useWords();
  const rows = draft as Draft[];
  const items = schema.items!;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {rows.map((row, index) => (
        <div key={index} className={styles.item}>
          <SchemaFields schema={resolved(items)} draft={row as Record<string, Draft>} place={join(place, String(index))} problems={problems}
            refused={refused} onChange={(changed) => onChange(rows.map((each, at) => (at === index ? changed : each)))} />
          <Button small look="quiet" onPress={() => onChange(rows.filter((_, at) => at !== index))}>{t('act.remove')}: {title} {index + 1}</Button>
        </div>
      ))}
      {problem ? <p className={styles.problem}>{problem}</p> : null}
      <Button small onPress={() => onChange([...rows, draftOf(items)])}>{t('act.add')}: {title}</Button>
    </fieldset>
  );
}

export function SchemaFields({ schema, draft, onChange, place, problems, refused, omit = [], focusFirst }:
  Omit<Properties, 'name' | 'isRequired' | 'draft'> & { draft: Record<string, Draft>; omit?: string[]; focusFirst?: boolean }) {
  const names = Object.keys(schema.properties ?? {}).filter((name) => !omit.includes(name));
  const ordered = [...names.filter((name) => name !== 'reason'), ...names.filter((name) => name === 'reason')];
  return (
    <div className={styles.fields}>
      {ordered.map((name, index) => (
        <SchemaField key={name} name={name} schema={schema.properties![name]!} draft={draft[name] ?? ''} place={join(place, name)}
          isRequired={schema.required?.includes(name) ?? false} problems={problems} refused={refused}
          autoFocus={Boolean(focusFirst) && index === 0} onChange={(value) => onChange({ ...draft, [name]: value })} />
      ))}
    </div>
  );
}
