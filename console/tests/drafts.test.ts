import { describe, expect, it } from 'vitest';
import type { Schema } from '../src/api/operations';
import { type Problems, draftOf, emptied, kindOf, localMoment, valueOf } from '../src/forms/drafts';

const STATUS: Schema = {
  type: 'object',
  required: ['status', 'reason'],
  properties: {
    status: { enum: ['active', 'banned'], type: 'string' },
    until: { anyOf: [{ format: 'date-time', type: 'string' }, { type: 'null' }] },
    reason: { type: 'string', minLength: 3, maxLength: 500 },
    revoke: { type: 'boolean', default: false },
    price: { anyOf: [{ type: 'object', properties: { currency: { enum: ['coins'] }, amount: { type: 'integer' } } }, { type: 'null' }] },
  },
};

function value(schema: Schema, draft: unknown): [unknown, Problems] {
  const problems: Problems = {};
  return [valueOf(schema, draft as never, true, '', problems), problems];
}

describe('a draft', () => {
  it('begins with defaults, and what is left out is not sent', () => {
    const draft = draftOf(STATUS) as Record<string, unknown>;
    expect(draft['revoke']).toBe(false);
    expect(value(STATUS, { ...draft, status: 'banned', reason: 'Cheats.' })).toEqual([{ status: 'banned', reason: 'Cheats.', revoke: false }, {}]);
  });

  it('names what is missing or too short by its place', () => {
    const [, problems] = value(STATUS, { ...(draftOf(STATUS) as object), reason: 'x' });
    expect(problems).toEqual({ status: { what: 'required' }, reason: { what: 'short', count: 3 } });
  });

  it('counts a group that nobody touched as left out, and asks for all of one that somebody did', () => {
    const draft = draftOf(STATUS) as Record<string, unknown>;
    const [body] = value(STATUS, { ...draft, status: 'active', reason: 'Fine.', price: { currency: '', amount: '12' } });
    expect(body).toMatchObject({ price: { amount: 12 } });
  });

  it('takes no text for a number, and no half for a whole', () => {
    for (const typed of ['many', '1.5']) {
      expect(value({ type: 'integer' }, typed)[1]).toEqual({ '': { what: 'number' } });
    }
    expect(value({ type: 'number' }, '1,5')).toEqual([1.5, {}]);
  });

  it('sends a moment as UTC, and shows it as it was typed', () => {
    const [sent] = value({ type: 'string', format: 'date-time' }, '2026-11-30T12:00');
    expect(localMoment(new Date(sent as string))).toBe('2026-11-30T12:00');
  });

  it('asks for a yes where only yes is allowed', () => {
    expect(kindOf({ const: true })).toBe('flag');
    expect(value({ const: true }, false)[1]).toEqual({ '': { what: 'required' } });
  });

  it('makes a list of lines, and drops blank ones', () => {
    expect(value({ type: 'array', items: { type: 'string' } }, ' a \n\n b')).toEqual([['a', 'b'], {}]);
  });

  it('makes a map of named entries, as texts by language are', () => {
    const text: Schema = { type: 'object', required: ['body'], properties: { body: { type: 'string', minLength: 1 } } };
    for (const texts of [{ type: 'object', additionalProperties: text }, { type: 'object', patternProperties: { '^..$': text } }] as Schema[]) {
      const given = { de: { body: 'Hallo.' }, en: { body: 'Hello.' } };
      expect(value(texts, draftOf(texts, given))).toEqual([given, {}]);
      expect(value(texts, [{ name: 'en', value: { body: '' } }])[1]).toEqual({ '0.value.body': { what: 'required' } });
    }
  });

  it('says so when JSON is none', () => {
    expect(value({ type: 'object', additionalProperties: true }, '{')[1]).toEqual({ '': { what: 'json' } });
  });

  it('comes back from a value as the same value', () => {
    const season = { status: 'active', reason: 'Moved.', revoke: true, price: { currency: 'coins', amount: 5 } };
    expect(value(STATUS, draftOf(STATUS, season))).toEqual([season, {}]);
  });

  it('says of what was emptied that nothing is left of it, and nothing of what was never there', () => {
    const schema: Schema = {
      type: 'object',
      properties: {
        bonuses: { anyOf: [{ type: 'array', items: { type: 'object', properties: { level: { type: 'integer' } } } }, { type: 'null' }] },
        countries: { type: 'array', items: { type: 'string' } },
        description: { type: 'string', maxLength: 500 },
        ends_at: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
        name: { type: 'string', minLength: 1 },
      },
    };
    const initial = { bonuses: [{ level: 5 }], countries: ['AT'], description: 'Old.', ends_at: '2026-03-01T00:00:00Z', name: 'First' };
    expect(emptied(schema, initial, {})).toEqual({ bonuses: [], countries: [], description: '', ends_at: null });
    expect(emptied(schema, { bonuses: [], description: '' }, {})).toEqual({});
    expect(emptied(schema, initial, initial)).toEqual({});
  });
});
