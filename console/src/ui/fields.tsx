/** Fields of forms: each with its label, what it is for, and what is wrong with it. */
import type { ReactNode } from 'react';
import {
  Button as Pressable, Checkbox as AriaCheckbox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect,
  SelectValue, Text, TextArea, TextField as AriaTextField, type TextFieldProps,
} from 'react-aria-components';
import { Prose } from './Prose';
import styles from './fields.module.css';

interface Described {
  label: ReactNode;
  hint?: string | undefined;
  problem?: string | undefined;
}

export function TextField({ label, hint, problem, rows, mono, placeholder, ...props }:
  Omit<TextFieldProps, 'className' | 'children'> & Described & { rows?: number; mono?: boolean; placeholder?: string }) {
  const look = `${styles.input} ${mono ? styles.mono : ''}`;
  return (
    <AriaTextField {...props} className={styles.field!} isInvalid={Boolean(problem)}>
      <Label className={styles.label}>{label}</Label>
      {rows ? <TextArea className={look} rows={rows} placeholder={placeholder} /> : <Input className={look} placeholder={placeholder} />}
      {hint ? <Text slot="description" className={styles.hint}><Prose text={hint} /></Text> : null}
      <FieldError className={styles.problem!}>{problem}</FieldError>
    </AriaTextField>
  );
}

export interface Option {
  id: string;
  text: string;
}

export function SelectField({ label, hint, problem, options, value, onChange, isRequired }:
  Described & { options: Option[]; value: string; onChange(value: string): void; isRequired?: boolean }) {
  return (
    <AriaSelect className={styles.field!} value={value} onChange={(key) => onChange(String(key ?? ''))}
      isInvalid={Boolean(problem)} isRequired={isRequired ?? false} placeholder="–">
      <Label className={styles.label}>{label}</Label>
      <Pressable className={`${styles.input} ${styles.select}`}>
        <SelectValue className={styles.chosen!} />
        <span aria-hidden="true">▾</span>
      </Pressable>
      {hint ? <Text slot="description" className={styles.hint}><Prose text={hint} /></Text> : null}
      <FieldError className={styles.problem!}>{problem}</FieldError>
      <Popover className={styles.popover!}>
        <ListBox items={options} className={styles.list!}>
          {(option) => <ListBoxItem id={option.id} textValue={option.text || '–'} className={styles.option!}>{option.text || '–'}</ListBoxItem>}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function Checkbox({ children, hint, isSelected, onChange }:
  { children: ReactNode; hint?: string | undefined; isSelected: boolean; onChange(value: boolean): void }) {
  return (
    <div className={styles.field}>
      <AriaCheckbox className={styles.check!} isSelected={isSelected} onChange={onChange}>
        <span className={styles.box} aria-hidden="true" />
        <span>{children}</span>
      </AriaCheckbox>
      {hint ? <span className={styles.hint}><Prose text={hint} /></span> : null}
    </div>
  );
}

export function FileField({ label, accept, onChange }: { label: string; accept: string; onChange(file: File | null): void }) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input type="file" className={styles.input} accept={accept} onChange={(event) => onChange(event.target.files?.[0] ?? null)} />
    </label>
  );
}
