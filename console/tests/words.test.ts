import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import de from '../src/words/de.json';
import deErrors from '../src/words/de.errors.json';
import deOperations from '../src/words/de.operations.json';
import en from '../src/words/en.json';
import { humanised } from '../src/words/humanised';
import document from '../src/api/generated/operations.json';

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

function sources(folder: URL): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => /\.tsx?$/.test(file.name))
    .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'))
    .join('\n');
}

describe('words', () => {
  it('are the same in each language, with the same places', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const [word, text] of Object.entries(en)) expect(places(de[word as keyof typeof de]), word).toEqual(places(text));
  });

  it('are all used', () => {
    const text = sources(new URL('../src', import.meta.url));
    const made = ['app.theme.', 'error.'];
    const unused = Object.keys(en).filter((word) => !text.includes(`'${word}'`) && !made.some((start) => word.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it('name each operation, and none that there is not', () => {
    expect(Object.keys(deOperations).sort()).toEqual(Object.keys(document.operations).sort());
  });

  it('say each error, and none that there is not', () => {
    expect(Object.keys(deErrors).sort()).toEqual(document.errors);
  });

  it('name a field as a person does', () => {
    expect(['last_sign_in_at', 'player_id', 'xp_per_tier', 'id'].map(humanised)).toEqual(['Last sign in', 'Player', 'XP per tier', 'ID']);
  });
});
