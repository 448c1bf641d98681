import { beforeAll, describe, expect, it } from 'vitest';
import { environment } from '../../../common/environment.ts';
import { seal, unseal } from '../../../cms/keys/seal.ts';

beforeAll(() => {
  environment.secret = 'x'.repeat(32);
});

describe('What is sealed', () => {
  it('is read with the secret of the product, for what it was sealed for, and differs each time', () => {
    const words = 'Länk: https://cms.example.org/#å';
    expect(unseal('mail', seal('mail', words))).toBe(words);
    expect(seal('mail', words)).not.toBe(seal('mail', words));
    expect(unseal('totp', seal('mail', words))).toBeUndefined();
    const sealed = seal('mail', words);
    environment.secret = 'y'.repeat(32);
    expect(unseal('mail', sealed)).toBeUndefined();
  });

  it('is not read when a single bit of it was changed, or it is none', () => {
    const bytes = Buffer.from(seal('totp', 'hemligt'), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(unseal('totp', changed.toString('base64url'))).toBeUndefined();
    }
    for (const none of ['', 'x', 'ö', bytes.subarray(0, 27).toString('base64url')])
      expect(unseal('totp', none)).toBeUndefined();
  });
});
