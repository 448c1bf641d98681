import { describe, expect, it } from 'vitest';
import { passwordIssue } from '../../../cms/accounts/password-rule.ts';

const anna = { email: 'anna.ek@example.org', name: 'Anna Exempelek' };

describe('A password is refused', () => {
  it.each(['abc', 'elva tecken'])('that has few characters: %s', async (password) => {
    expect(await passwordIssue(password, anna)).toBe('short');
  });

  it.each([
    ...[
      'password1234',
      '123456789012',
      'qwertyuiop12',
      'aaaaaaaaaaaa',
      'sommarsommar',
      'Sommar2026!!',
      'Lösenord2026',
    ],
    ...[
      'anna.ek@example.org',
      'annaexempelek',
      'exempelek2026',
      'bruketbruket',
      'Bruket2026!!',
      'hemligtlösenord',
    ],
  ])('that is soon guessed by who knows whose it is: %s', async (password) => {
    expect(await passwordIssue(password, anna)).toBe('weak');
  });
});

it.each([
  'fyra ord på rad',
  'correct horse battery staple',
  'ZpR8vN2kQ4tW',
  'åäö på en\u200b rad',
  'a'.repeat(3) + 'kÖ7 sten mulen',
])('A password is taken that takes long to guess: %s', async (password) => {
  expect(await passwordIssue(password, anna)).toBeUndefined();
});

it('A password that is long for it says the same again and again is refused, at once', async () => {
  expect(await passwordIssue('kål '.repeat(100_000), anna)).toBe('weak');
});
