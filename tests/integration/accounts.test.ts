import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(() => cms?.close());

describe('A password', () => {
  const email = 'bo@example.org';

  it('of few characters is refused with what to do, when an account is made and when it is changed', async () => {
    const { status, body } = await staff.post('/users', { email, password: 'kort' });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('Lösenordet är för kort. Använd minst 12 tecken');
    const made = await staff.post('/users', { email, password: 'fyra ord på rad' });
    expect(made.status).toBe(201);
    const changed = await staff.patch(`/users/${made.body.doc.id}`, { password: 'elva tecken' });
    expect(changed.status).toBe(400);
    const renamed = await staff.patch(`/users/${made.body.doc.id}`, { name: 'Exempelperson Bo' });
    expect(renamed.status).toBe(200);
  });

  it('that is forgotten is promised nothing while no mail can be sent', async () => {
    for (const language of ['sv', 'en'] as const) {
      const { status, body } = await stranger(cms.payload, language).post('/users/forgot-password', {
        email,
      });
      expect(status).toBe(400);
      const told = { sv: 'Be en kollega med konto', en: 'Ask a colleague with an account' }[language];
      expect(body.errors[0].message).toContain(told);
    }
  });
});
