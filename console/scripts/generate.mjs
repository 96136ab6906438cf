// Writes what the console knows of the API, from openapi.yaml: types, and how each operation is called.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const OUT = new URL('../src/api/generated/', import.meta.url);
const DOCUMENT = parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 });
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/** What staff use of the API besides the operations for staff. */
const ALSO = new Set([
  'auth-login', 'auth-logout', 'auth-refresh', 'auth-validate', 'auth-verify-two-factor', 'auth-enable-two-factor',
  'auth-prove-email', 'auth-request-email-verification', 'battlepass-get-analytics', 'battlepass-list-seasons', 'battlepass-get-tiers',
  'leaderboards-list-score-seasons', 'leaderboards-get-score-top', 'platform-get-health', 'profiles-get-me',
  'conquest-get-current-season', 'conquest-list-territories', 'conquest-get-tribe-leaderboard',
]);

const resolve = (part) =>
  part?.$ref ? part.$ref.slice(2).split('/').reduce((at, name) => at[name], DOCUMENT) : part;

const answersOf = (id) => Object.values(DOCUMENT.paths).flatMap((item) => METHODS.map((method) => item[method])).find((each) => each?.operationId === id);

function collect(answer) {
  const examples = answer?.content?.['application/json']?.examples ?? {};
  for (const { value } of Object.values(examples)) if (value?.error?.code) errors.add(value.error.code);
}

const paths = {};
const operations = {};
for (const [path, item] of Object.entries(DOCUMENT.paths)) {
  for (const method of METHODS) {
    const operation = item[method];
    if (!operation || !(path.includes('/admin/') || ALSO.has(operation.operationId))) continue;
    const parameters = (operation.parameters ?? []).map(resolve);
    const body = Object.values(resolve(operation.requestBody)?.content ?? {})[0]?.schema;
    const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    const responses = Object.fromEntries(
      good.map(([status, answer]) => [status, { description: '', content: resolve(answer).content }]),
    );
    paths[path] = { ...paths[path], [method]: { ...operation, parameters, responses, description: undefined } };
    operations[operation.operationId] = {
      method: method.toUpperCase(),
      path,
      summary: operation.summary,
      description: operation.description.split(/\n\n(?:Roles|Public):/)[0].replace(/(?<!\n)\n(?!\n)/g, ' '),
      roles: operation['x-roles'] ?? [],
      query: parameters
        .filter((each) => each.in === 'query')
        .map(({ name, required = false, description = '', schema }) => ({ name, required, description, schema })),
      body: body ?? null,
      takesKey: parameters.some((each) => each.name === 'Idempotency-Key'),
    };
  }
}

/** The codes of the errors that these operations answer with. */
const errors = new Set();
for (const { responses } of Object.keys(operations).map(answersOf)) {
  for (const [status, answer] of Object.entries(responses)) if (!status.startsWith('2')) collect(resolve(answer));
}

const schemas = {};
const follow = (part) => {
  if (Array.isArray(part)) part.forEach(follow);
  else if (part && typeof part === 'object') {
    const name = part.$ref?.split('/').at(-1);
    if (name && !schemas[name]) follow((schemas[name] = DOCUMENT.components.schemas[name]));
    Object.values(part).forEach(follow);
  }
};
Object.values(operations).forEach((each) => follow([each.body, each.query]));

mkdirSync(OUT, { recursive: true });
writeFileSync(new URL('operations.json', OUT), JSON.stringify({ operations, schemas, errors: [...errors].sort() }));
const document = { ...DOCUMENT, paths, components: { schemas: DOCUMENT.components.schemas } };
for (const item of Object.values(paths)) for (const each of Object.values(item)) delete each.security;
writeFileSync(new URL('schema.d.ts', OUT), astToString(await openapiTS(document, { silent: true })));
