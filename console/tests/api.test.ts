import { afterEach, describe, expect, it, vi } from 'vitest';
import { queryText } from '../src/api/call';
import { ApiError } from '../src/api/errors';
import { isOperation, operation, pathOf } from '../src/api/operations';
import { send, waitBefore } from '../src/api/transport';
import { kindOf } from '../src/data/kinds';

function answering(...answers: (Response | Error)[]) {
  const asked = vi.fn(async () => {
    const answer = answers.shift()!;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('setTimeout', (resume: () => void) => resume());
  return asked;
}

const busy = () => new Response('{}', { status: 503, headers: { 'Retry-After': '1' } });

afterEach(() => vi.unstubAllGlobals());

describe('a request', () => {
  it('is repeated when it changes nothing, or has a key', async () => {
    for (const request of [{ method: 'GET', path: '/a' }, { method: 'POST', path: '/a', key: 'k' }]) {
      const asked = answering(new TypeError('network'), busy(), new Response('{}'));
      await send(request);
      expect(asked).toHaveBeenCalledTimes(3);
    }
  });

  it('is not repeated when that could do it twice', async () => {
    const asked = answering(busy());
    await expect(send({ method: 'POST', path: '/a' })).rejects.toMatchObject({ status: 503 });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('says which fields were refused', async () => {
    const body = { error: { code: 'INVALID_REQUEST', message: 'No.', details: { fields: [{ field: 'tiers.0.tier', problem: 'Too big' }] } } };
    answering(new Response(JSON.stringify(body), { status: 422 }));
    const error = (await send({ method: 'PUT', path: '/a' }).catch((problem: unknown) => problem)) as ApiError;
    expect([error.code, error.fields]).toEqual(['INVALID_REQUEST', { 'tiers.0.tier': 'Too big' }]);
  });

  it('says so when no server answers', async () => {
    answering(...Array.from({ length: 4 }, () => new TypeError('network')));
    await expect(send({ method: 'GET', path: '/a' })).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('waits as long as it is told, else ever longer', () => {
    expect(waitBefore(0, '2', 0.5)).toBe(2000);
    expect([0, 1, 2].map((attempt) => waitBefore(attempt, null, 0.5))).toEqual([400, 800, 1600]);
    expect(waitBefore(0, '9999', 0)).toBe(20_000);
  });
});

describe('an operation', () => {
  it('has its path filled in, safely', () => {
    expect(pathOf('auth-set-account-status', { user_id: 'a/../b' })).toBe('/api/v1/admin/accounts/a%2F..%2Fb/status');
    expect(() => pathOf('auth-set-account-status')).toThrow('user_id');
  });

  it('is known with its roles and its key', () => {
    expect(isOperation('nothing-of-it')).toBe(false);
    expect(operation('auth-set-account-status')).toMatchObject({ method: 'POST', roles: ['admin'], takesKey: true });
  });

  it('has a query without what is not given', () => {
    expect(queryText({ name: 'Ada & Bob', cursor: '', limit: undefined, is_open: false })).toBe('?name=Ada+%26+Bob&is_open=false');
  });
});

describe('a value', () => {
  it('is told by its name and look', () => {
    const id = '246fdbb9-0acb-5720-a90a-17ee95c6269e';
    const rows: [string, unknown, string][] = [
      ['player_id', id, 'player'], ['order_id', id, 'id'], ['at', '2026-03-14T15:09:26Z', 'moment'], ['last_seen', '2026-03-14', 'day'],
      ['state', 'open', 'state'], ['tags', [], 'nothing'], ['tags', ['a'], 'list'], ['items', [{}], 'rows'], ['is_open', false, 'flag'], ['n', 0, 'number'],
    ];
    for (const [name, value, kind] of rows) expect(kindOf(name, value), name).toBe(kind);
  });
});
