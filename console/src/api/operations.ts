/** The operations that staff use, as the API document describes them. */
import type { operations as Typed } from './generated/schema';
import document from './generated/operations.json';

export type OperationId = keyof typeof document.operations;

export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  title?: string;
  description?: string;
  enum?: (string | number)[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  patternProperties?: Record<string, Schema>;
  required?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  pattern?: string;
  writeOnly?: boolean;
}

export interface Parameter {
  name: string;
  required: boolean;
  description: string;
  schema: Schema;
}

export interface Operation {
  method: string;
  path: string;
  summary: string;
  description: string;
  roles: string[];
  query: Parameter[];
  body: Schema | null;
  takesKey: boolean;
}

/** What an operation answers with, under `data`. */
export type Data<Id extends OperationId> = Id extends keyof Typed ? Answer<Typed[Id]['responses']> : unknown;
type Answer<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { content: { 'application/json': { data: infer Found } } }
    ? Found
    : Responses[Status] extends { content: { 'application/json': infer File } }
      ? File
      : never;
}[keyof Responses];

const OPERATIONS = document.operations as unknown as Record<OperationId, Operation>;
const SCHEMAS = document.schemas as unknown as Record<string, Schema>;

export const operation = (id: OperationId): Operation => OPERATIONS[id];

export const isOperation = (id: string): id is OperationId => id in OPERATIONS;

/** A schema without references at its top; what may be null is what it is otherwise. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref) return resolved({ ...SCHEMAS[schema.$ref.split('/').at(-1)!], ...without(schema, '$ref') });
  const choices = schema.anyOf?.filter((choice) => choice.type !== 'null');
  if (choices?.length === 1) return resolved({ ...choices[0]!, ...without(schema, 'anyOf') });
  return schema;
}

export const isNullable = (schema: Schema): boolean => schema.anyOf?.some((choice) => choice.type === 'null') ?? false;

export const allows = (id: OperationId, roles: readonly string[]): boolean =>
  operation(id).roles.some((role) => roles.includes(role));

/** An operation's address, with what its path names filled in. */
export function pathOf(id: OperationId, values: Record<string, string | number> = {}): string {
  return operation(id).path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined || value === '') throw new Error(`${id} needs ${name}`);
    return encodeURIComponent(value);
  });
}

export const pathNames = (id: OperationId): string[] =>
  [...operation(id).path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

function without<Key extends keyof Schema>(schema: Schema, key: Key): Omit<Schema, Key> {
  const { [key]: _, ...rest } = schema;
  return rest;
}
