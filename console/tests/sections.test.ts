import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type OperationId, operation, resolved } from '../src/api/operations';
import document from '../src/api/generated/operations.json';
import { PREVIEWS } from '../src/forms/acts';

const IDS = Object.keys(document.operations) as OperationId[];
const SECTIONS = readdirSync(new URL('../src/sections', import.meta.url), { withFileTypes: true, recursive: true })
  .filter((file) => /\.tsx?$/.test(file.name))
  .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8')).join('\n');

/** A player's page offers by itself what the API says may be done about that player. */
const isOnPlayersPage = (id: OperationId) => operation(id).method !== 'GET' && /^[^{]*\{(user_id|player_id)\}[^{]*$/.test(operation(id).path);

const fieldsOf = (id: OperationId) => [...operation(id).query.map(({ name }) => name), ...Object.keys(resolved(operation(id).body ?? {}).properties ?? {})];

describe('sections', () => {
  it('have each operation for staff somewhere', () => {
    const staff = IDS.filter((id) => operation(id).path.includes('/admin/'));
    expect(staff.filter((id) => !SECTIONS.includes(id) && !isOnPlayersPage(id))).toEqual([]);
  });

  it('show first what an operation would do, where the API can say so', () => {
    expect(IDS.filter((id) => fieldsOf(id).includes('dry_run') && !PREVIEWS[id])).toEqual([]);
  });
});
