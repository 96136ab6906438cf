/** Filters of a list, as the operation's query describes them. */
import { type FormEvent, useState } from 'react';
import { type Parameter, resolved } from '../api/operations';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/fields';
import { useWords } from '../words';
import styles from './Filters.module.css';

export type Chosen = Record<string, string>;

/** The query that chosen filters make. */
export function asQuery(asks: Parameter[], chosen: Chosen): Record<string, unknown> {
  return Object.fromEntries(asks.map(({ name, schema }) => {
    const value = chosen[name]?.trim();
    const isMoment = resolved(schema).format === 'date-time';
    return [name, value && isMoment ? new Date(value).toISOString() : value];
  }));
}

export function Filters({ asks, chosen, onApply }: { asks: Parameter[]; chosen: Chosen; onApply(chosen: Chosen): void }) {
  const { t, label } = useWords();
  const [typed, setTyped] = useState(chosen);
  const set = (name: string, value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const choose = (name: string, value: string) => {
    set(name, value);
    onApply({ ...typed, [name]: value });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(typed);
  };
  return (
    <form className={styles.filters} onSubmit={submit} aria-label={t('list.filters')} role="search">
      {asks.map(({ name, schema }) => {
        const kind = resolved(schema);
        const value = typed[name] ?? '';
        const any = { id: '', text: t('list.any') };
        if (kind.enum) {
          return <SelectField key={name} label={label(name)} value={value} onChange={(next) => choose(name, next)}
            options={[any, ...kind.enum.map(String).map((id) => ({ id, text: label(id) }))]} />;
        }
        if (kind.type === 'boolean') {
          return <SelectField key={name} label={label(name)} value={value} onChange={(next) => choose(name, next)}
            options={[any, { id: 'true', text: t('list.yes') }, { id: 'false', text: t('list.no') }]} />;
        }
        return <TextField key={name} label={label(name)} value={value} onChange={(next) => set(name, next)} autoComplete="off"
          type={kind.format === 'date-time' ? 'datetime-local' : 'text'} />;
      })}
      <div className={styles.buttons}>
        <Button type="submit">{t('list.apply')}</Button>
        <Button look="quiet" onPress={() => { setTyped({}); onApply({}); }}>{t('list.clear')}</Button>
      </div>
    </form>
  );
}
