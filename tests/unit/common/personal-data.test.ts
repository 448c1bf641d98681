import { describe, expect, it } from 'vitest';
import { looksPersonal, maskPersonal } from '../../../common/personal-data.ts';

describe('What looks like somebody’s address or number is told apart', () => {
  it.each([
    'anna.ek@exempel.se',
    'anna ek anna＠exempel.se',
    '@annaek',
    '19800101-1234',
    '800101-1234',
    '8001011234',
    'anna 19 80 01 01 12 34',
    '800161+1234',
    'projekt 2021 19800101-1234',
    '070-123 45 67',
    '0701234567',
    'ring 08-123 456',
    '0240-123 45',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '0046701234567',
    '46701234567',
    '70 123 45 67',
    '+47 22 12 34 56',
    '0\u200b70-123 45 67',
  ])('%s', (query) => {
    expect(looksPersonal(query)).toBe(true);
  });

  it.each([
    'energikartläggning',
    'eu 2021-2027',
    '2014-2020 2021-2027',
    'iso 14001',
    'iso 9001 14001',
    'en 301 549',
    'sfs 2018:1937',
    'minska 50 000 kwh',
    '10 000 000 kr',
    '2026-11-22',
    'vecka 47 2026',
    '0,5 %',
    'scope 1, 2 och 3',
  ])('but %s is', (query) => {
    expect(looksPersonal(query)).toBe(false);
  });
});

describe('It is masked, and all else stays as it was written', () => {
  it.each([
    ['Ring mig på 070-123 45 67, tack!', 'Ring mig på …, tack!'],
    ['Skriv till anna.ek@exempel.se eller @annaek', 'Skriv till … eller …'],
    ['800101-1234\nEn yta på 40 m² ½ dag', '…\nEn yta på 40 m² ½ dag'],
    ['Steg 3 säger 50 000 kWh, men tabellen 5 000.', 'Steg 3 säger 50 000 kWh, men tabellen 5 000.'],
    ['Numret är ０７０１２３４５６７', 'Numret är …'],
  ])('%j as %j', (written, masked) => {
    expect(maskPersonal(written, '…')).toBe(masked);
    expect(looksPersonal(maskPersonal(written, '…'))).toBe(false);
  });

  it('in a moment, however long it is', () => {
    const begun = performance.now();
    maskPersonal('ö'.repeat(100_000), '…');
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
