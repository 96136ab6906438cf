import { describe, expect, it } from 'vitest';
import { ADDRESSES, addressOf } from '../src/addresses';
import { deviceOf } from '../src/devices';
import { safeLink } from '../src/theme';
import { chosen } from '../src/words';
import { de } from '../src/words/de';
import { en } from '../src/words/en';

describe('addresses', () => {
  it('are found with and without a slash, at the root and below a folder', () => {
    for (const base of ['/', '/folder/']) {
      for (const address of ADDRESSES) {
        expect(addressOf(base + address, base)).toBe(address);
        expect(addressOf(`${base}${address && `${address}/`}`, base)).toBe(address);
        expect(addressOf(`${base}${address && `${address}/`}index.html`, base)).toBe(address);
      }
    }
    expect(addressOf('/nothing', '/')).toBeNull();
    expect(addressOf('/security/more', '/')).toBeNull();
  });
});

describe('words', () => {
  it('have the same values in both languages, and no text is empty', () => {
    const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const word of Object.keys(en) as (keyof typeof en)[]) {
      expect(de[word], word).not.toBe('');
      expect(values(de[word]), word).toEqual(values(en[word]));
    }
  });

  it('are of the first language that there is', () => {
    expect(chosen(['de-AT', 'en'])).toBe('de');
    expect(chosen(['fr', 'EN-us', 'de'])).toBe('en');
    expect(chosen([])).toBe('en');
  });
});

describe('devices', () => {
  it('are called as people call them', () => {
    expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0')).toBe('Edge, Windows');
    expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1')).toBe('Safari, iOS');
    expect(deviceOf('MyGame/1.4')).toBe('MyGame');
    expect(deviceOf('<script>')).toBe('');
  });
});

describe('links of a theme', () => {
  it('run nothing', () => {
    expect(safeLink('javascript:alert(1)')).toBeNull();
    expect(safeLink('mailto:help@game.example')).toBe('mailto:help@game.example');
  });
});
