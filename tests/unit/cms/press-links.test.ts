import { describe, expect, it } from 'vitest';
import { defaultEnd, stateOf } from '../../../cms/admin/press-links/links.ts';
import { isMachine } from '../../../cms/press-links/is-machine.ts';

describe('Who opens a link for the press', () => {
  it.each([
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'facebookexternalhit/1.1',
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
    'curl/8.5.0',
    '',
  ])('is a program: %s', (agent) => {
    expect(isMachine(agent)).toBe(true);
  });

  it.each([
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Linux; Android 12; CUBOT P60) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
  ])('is a person: %s', (agent) => {
    expect(isMachine(agent)).toBe(false);
  });
});

describe('A link for the press', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  const link = {
    id: 1,
    label: 'TT',
    endsAt: '2026-12-01T12:00:00Z',
    recalledAt: null,
    opened: 0,
    openedAt: null,
  };

  it('holds until the embargo ends, or for a week where there is none', () => {
    expect(defaultEnd('2026-12-02T07:00:00.000Z', now)).toBe('2026-12-02T07:00:00.000Z');
    expect(defaultEnd(null, now)).toBe('2026-12-07T12:00:00.000Z');
    expect(defaultEnd('2026-11-29T07:00:00.000Z', now)).toBe('2026-12-07T12:00:00.000Z');
  });

  it('is valid until it ends or is recalled', () => {
    expect(stateOf(link, now)).toBe('valid');
    expect(stateOf({ ...link, endsAt: now.toISOString() }, now)).toBe('ended');
    expect(stateOf({ ...link, recalledAt: '2026-11-30T11:00:00Z' }, now)).toBe('recalled');
  });
});
