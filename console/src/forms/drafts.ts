/** What is typed into a form of a schema, and the body that it becomes. Pure. */
import { type Schema, isNullable, resolved } from '../api/operations';

export type Draft = string | boolean | string[] | Draft[] | { [name: string]: Draft };
export type Problem = { what: 'required' | 'number' | 'json' | 'short'; count?: number };
export type Problems = Record<string, Problem>;

export type FieldKind =
  | 'text' | 'long' | 'secret' | 'moment' | 'number' | 'flag' | 'three-way' | 'choice' | 'choices' | 'lines' | 'fields' | 'rows' | 'map' | 'json' | 'fixed';

const LONG = 160;

export function kindOf(given: Schema): FieldKind {
  const schema = resolved(given);
  if (schema.const !== undefined) return schema.const === true ? 'flag' : 'fixed';
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return isNullable(given) ? 'three-way' : 'flag';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'array') return kindOfArray(resolved(schema.items ?? {}));
  if (schema.type === 'object') return schema.properties ? 'fields' : kindOfMap(schema);
  if (schema.type !== 'string') return 'json';
  if (schema.format === 'date-time') return 'moment';
  if (schema.format === 'password') return 'secret';
  return (schema.maxLength ?? 0) > LONG && schema.format !== 'email' ? 'long' : 'text';
}

function kindOfArray(items: Schema): FieldKind {
  if (items.enum) return 'choices';
  if (items.type === 'string') return 'lines';
  return items.type === 'object' && items.properties ? 'rows' : 'json';
}

/** An object whose names are free: languages with their texts, for one. What holds anything at all is typed as JSON. */
function kindOfMap(schema: Schema): FieldKind {
  const values = mapped(schema);
  return values && ['string', 'integer', 'number', 'object'].includes(resolved(values).type ?? '') ? 'map' : 'json';
}

/** What all values of a map are. */
function mapped({ additionalProperties: values, patternProperties: patterns }: Schema): Schema | undefined {
  return typeof values === 'object' ? values : Object.values(patterns ?? {})[0];
}

/** What stands in a map under one name. */
export const entrySchema = (schema: Schema): Schema => ({
  type: 'object',
  required: ['name', 'value'],
  properties: { name: { type: 'string', minLength: 1 }, value: mapped(schema) ?? {} },
});

/** A form's beginning: what there is already, else the schema's defaults. */
export function draftOf(given: Schema, value?: unknown): Draft {
  const schema = resolved(given);
  const there = value ?? schema.default ?? given.default;
  switch (kindOf(given)) {
    case 'flag':
      return there === true;
    case 'three-way':
      return typeof there === 'boolean' ? String(there) : '';
    case 'choices':
      return Array.isArray(there) ? there.map(String) : [];
    case 'lines':
      return Array.isArray(there) ? there.join('\n') : '';
    case 'rows':
      return Array.isArray(there) ? there.map((each) => draftOf(schema.items!, each)) : [];
    case 'map':
      return Object.entries((there as Record<string, unknown> | null) ?? {}).map(([name, each]) => draftOf(entrySchema(schema), { name, value: each }));
    case 'fields':
      return fieldsDraft(schema, there as Record<string, unknown> | null | undefined);
    case 'json':
      return there === undefined || there === null ? '' : JSON.stringify(there, null, 2);
    case 'moment':
      return typeof there === 'string' && there ? localMoment(new Date(there)) : '';
    case 'fixed':
      return String(schema.const);
    default:
      return there === undefined || there === null ? '' : String(there);
  }
}

function fieldsDraft(schema: Schema, value: Record<string, unknown> | null | undefined): Draft {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, each]) => [name, draftOf(each, value?.[name])]),
  );
}

/** The value that a draft stands for, undefined when nothing was given; what is wrong goes into `problems` by place. */
export function valueOf(given: Schema, draft: Draft, isRequired: boolean, place: string, problems: Problems): unknown {
  const schema = resolved(given);
  const kind = kindOf(given);
  if (kind === 'fields') return fieldsValue(schema, draft as Record<string, Draft>, isRequired, place, problems);
  if (kind === 'rows') return rowsValue(schema.items!, draft as Draft[], isRequired, place, problems);
  if (kind === 'map') {
    const entries = rowsValue(entrySchema(schema), draft as Draft[], isRequired, place, problems) as { name: string; value: unknown }[] | undefined;
    return entries && Object.fromEntries(entries.map(({ name, value }) => [name, value]));
  }
  if (kind === 'choices') return isRequired || (draft as string[]).length ? draft : undefined;
  if (kind === 'flag') {
    if (schema.const === true && draft !== true) problems[place] = { what: 'required' };
    return draft;
  }
  const text = String(draft).trim();
  if (text === '') {
    if (isRequired && !(kind === 'lines' || (schema.type === 'string' && !schema.minLength && !schema.enum && !schema.format))) {
      problems[place] = { what: 'required' };
    }
    if (kind === 'lines') return isRequired ? [] : undefined;
    return isRequired ? '' : undefined;
  }
  return textValue(schema, kind, text, place, problems);
}

/**
 * What was there when a form began and was emptied since, as what the API takes for nothing: a list without entries, a text without
 * letters, null. What cannot be empty stays left out.
 */
export function emptied(given: Schema, initial: Record<string, unknown>, values: Record<string, unknown>): Record<string, unknown> {
  const gone = Object.entries(resolved(given).properties ?? {}).filter(([name]) => values[name] === undefined && !isEmpty(initial[name]));
  const nothings = gone.map(([name, each]) => [name, nothingOf(each)] as const);
  return Object.fromEntries(nothings.filter(([, nothing]) => nothing !== undefined));
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function nothingOf(given: Schema): unknown {
  const schema = resolved(given);
  if (schema.type === 'array') return [];
  if (schema.type === 'string' && !schema.minLength && !schema.enum && !schema.format && !schema.pattern) return '';
  return isNullable(given) ? null : undefined;
}

function textValue(schema: Schema, kind: FieldKind, text: string, place: string, problems: Problems): unknown {
  switch (kind) {
    case 'number': {
      const value = Number(text.replace(',', '.'));
      if (!Number.isFinite(value) || (schema.type === 'integer' && !Number.isInteger(value))) problems[place] = { what: 'number' };
      return value;
    }
    case 'three-way':
      return text === 'true';
    case 'moment':
      return new Date(text).toISOString();
    case 'lines':
      return text.split('\n').map((line) => line.trim()).filter(Boolean);
    case 'json':
      try {
        return JSON.parse(text) as unknown;
      } catch {
        problems[place] = { what: 'json' };
        return undefined;
      }
    default:
      if (schema.minLength && text.length < schema.minLength) problems[place] = { what: 'short', count: schema.minLength };
      return schema.type === 'integer' ? Number(text) : text;
  }
}

function fieldsValue(schema: Schema, draft: Record<string, Draft>, isRequired: boolean, place: string, problems: Problems): unknown {
  const within: Problems = {};
  const values: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(schema.properties ?? {})) {
    const value = valueOf(each, draft[name] ?? '', schema.required?.includes(name) ?? false, join(place, name), within);
    if (value !== undefined) values[name] = value;
  }
  if (!isRequired && isUntouched(schema, draft)) return undefined;
  Object.assign(problems, within);
  return values;
}

function rowsValue(items: Schema, rows: Draft[], isRequired: boolean, place: string, problems: Problems): unknown {
  if (rows.length === 0) {
    if (isRequired) problems[place] = { what: 'required' };
    return undefined;
  }
  return rows.map((row, index) => valueOf(items, row, true, join(place, String(index)), problems));
}

/** Whether a group of fields is as it began, so that it counts as left out. */
function isUntouched(schema: Schema, draft: Record<string, Draft>): boolean {
  return JSON.stringify(draft) === JSON.stringify(fieldsDraft(schema, null));
}

export const join = (place: string, name: string): string => (place ? `${place}.${name}` : name);

/** A moment as a field of a form has it: in the time zone of who types. */
export function localMoment(moment: Date): string {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
