import { describe, expect, it, vi } from 'vitest';
import { lastSlot } from '../../../cms/mailings/begin.ts';
import { messageIdOf } from '../../../cms/mailings/ids.ts';
import { blanks, composeMailing, type Mailed } from '../../../cms/mailings/letters/compose.ts';
import { readReport } from '../../../cms/mailings/reports/read-report.ts';

// Settings are read when they are first imported.
vi.hoisted(() => (process.env['SITE_URL'] = 'https://news.example.org'));

const mailed: Mailed = {
  language: 'sv',
  isGathered: false,
  isCorrection: false,
  isToPress: false,
  sender: { name: 'Bruket', publisher: 'Järn & Co', postalAddress: 'Box 1\n781 00 Borlänge', press: [] },
  told: [
    {
      kind: 'press-releases',
      language: 'sv',
      title: 'Ny ugn\r\nBcc: x <b>',
      lede: 'Den är <het>.',
      address: '/pressmeddelanden/ny-ugn/',
      contacts: [{ name: 'Eva Öst', role: 'chef', phone: '0317001234', email: 'eva@example.org' }],
    },
  ],
};

describe('A letter', () => {
  it('has the title for its subject on one line, and says whom to call', () => {
    const { subject, text, html } = composeMailing(mailed);
    expect(subject).toBe('Ny ugn Bcc: x <b>');
    expect(text).toContain('Eva Öst, chef\n031-700\u00a012\u00a034\neva@example.org');
    expect(html).toContain('<a href="tel:+46317001234">');
    expect(html).toContain('Den är &lt;het&gt;.');
    expect(html).not.toMatch(/<b>|<het>|<img|<table|url\(/);
    const { source: _, ...own } = blanks;
    for (const form of [text, html]) for (const blank of Object.values(own)) expect(form).toContain(blank);
  });

  it('names the press office where the text names nobody', () => {
    const press = [{ name: 'Presstjänsten', role: '', phone: '', email: 'press@example.org' }];
    const told = mailed.told.map((one) => ({ ...one, contacts: [] }));
    expect(composeMailing({ ...mailed, told, sender: { ...mailed.sender, press } }).text).toContain(
      'Presstjänsten\npress@example.org',
    );
    expect(composeMailing({ ...mailed, told }).text).not.toContain('Har du frågor?');
  });
});

describe('Gathered letters go', () => {
  const slot = (pace: 'daily' | 'weekly', now: string) => lastSlot(pace, new Date(now)).toISOString();

  it('at seven in Sweden, in summer and in winter', () => {
    expect(slot('daily', '2026-07-01T04:59:59Z')).toBe('2026-06-30T05:00:00.000Z');
    expect(slot('daily', '2026-07-01T05:00:00Z')).toBe('2026-07-01T05:00:00.000Z');
    expect(slot('daily', '2026-12-01T05:30:00Z')).toBe('2026-11-30T06:00:00.000Z');
    expect(slot('daily', '2026-10-25T06:30:00Z')).toBe('2026-10-25T06:00:00.000Z');
  });

  it('on Mondays', () => {
    expect(slot('weekly', '2026-11-30T05:59:00Z')).toBe('2026-11-23T06:00:00.000Z');
    expect(slot('weekly', '2026-11-30T06:00:00Z')).toBe('2026-11-30T06:00:00.000Z');
    expect(slot('weekly', '2026-12-06T23:30:00Z')).toBe('2026-11-30T06:00:00.000Z');
  });
});

describe('A report of a mail server', () => {
  const report = (fields: string, mark = messageIdOf(7)) =>
    `Subject: Undelivered\r\n\r\n${fields}\r\n\r\nMessage-ID: ${mark}\r\n`;

  it('is about the letter whose mark it bears', () => {
    expect(readReport(report('Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 none'))).toEqual({
      kind: 'bounce',
      deliveries: [7],
      reason: 'smtp; 550 none',
    });
    expect(readReport(report('Feedback-Type: abuse'))).toMatchObject({ kind: 'complaint', deliveries: [7] });
  });

  it('counts for nothing where it is not final, not about the address, or made up', () => {
    const none = { kind: 'none' };
    expect(readReport(report('Action: delayed\r\nStatus: 4.4.1'))).toEqual(none);
    expect(readReport(report('Action: failed\r\nStatus: 5.7.1'))).toEqual(none);
    expect(readReport(report('Feedback-Type: not-spam'))).toEqual(none);
    expect(
      readReport(report('Action: failed\r\nStatus: 5.1.1', messageIdOf(7).replace('m.7.', 'm.8.'))),
    ).toEqual(none);
    expect(readReport('')).toEqual(none);
    expect(readReport('Action: failed\n'.repeat(200_000))).toEqual(none);
  });
});
