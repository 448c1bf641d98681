import { phoneAddress } from '../../../common/phone.ts';
import { targetOf, type Check } from '../checked.ts';
import type { Remedy } from '../remark.ts';

/** Journalists ring: somebody who answers for a press release has a telephone. */
export const contacts: Check = (checked) => {
  const { kind, text, say } = checked;
  if (kind !== 'press-releases') return [];
  const people = text.body.contacts.flatMap((id) => targetOf(checked, 'people', id) ?? []);
  if (people.some(({ phone }) => phone && phoneAddress(phone))) return [];
  const choose: Remedy = { act: 'go', path: 'contacts', label: say('checks.contact.remedy') };
  const [first, ...others] = people.map(({ id, name = '' }) => ({ id, name }));
  if (!first)
    return [{ check: 'contacts', severity: 'asks', sentence: say('checks.contact'), remedies: [choose] }];
  const write = [first, ...others].map(({ id, name }): Remedy => ({
    act: 'open',
    collection: 'people',
    id,
    path: 'phone',
    label: say('checks.phone.remedy', { name }),
  }));
  const sentence = others.length > 0 ? say('checks.phones') : say('checks.phone', { name: first.name });
  return [{ check: 'contacts', severity: 'asks', sentence, remedies: write }];
};
