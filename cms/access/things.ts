import type { APIError, Field, PayloadRequest } from 'payload';
import { defaultLanguage, isLanguage } from '../../common/languages.ts';
import { isOwnAddition, type Addition } from './own-work.ts';
import { refusal } from './refusal.ts';
import { may, type Capability } from './roles.ts';
import type { Rules } from './rules.ts';

interface Kept {
  /** What one must be able to do to change them. */
  by: Capability;
  /** Whether they have names in each language. */
  isTranslated: boolean;
}

/** Of what is live as soon as it is saved: topics, the glossary, former addresses. */
export function thingRules({ by, isTranslated }: Kept): Rules {
  return {
    create: (req) => refusal(req, by),
    update: (req) => refusalOfChange(req, by, isTranslated),
    trash: (req) => refusal(req, 'trash'),
    remove: (req) => refusal(req, 'delete for good'),
  };
}

/** Of pictures, files and people: those who write add what their drafts need, and mend it until readers see it. */
export function additionRules(collection: Addition): Rules {
  const by = 'change the library';
  const mayMend = async (req: PayloadRequest, id: number | string | undefined) =>
    may(req.user, 'add to the library') && (id === undefined || (await isOwnAddition(req, collection, id)));
  return {
    ...thingRules({ by, isTranslated: true }),
    create: (req) => refusal(req, 'add to the library'),
    async update(req, { id }) {
      const refused = refusalOfChange(req, by, true);
      return refused && (await mayMend(req, id)) ? undefined : refused;
    },
    async trash(req, id) {
      const refused = refusal(req, 'trash');
      return refused && (await mayMend(req, id)) ? undefined : refused;
    },
  };
}

/** Translators change what is said in their language, which is that of the request; never in all at once. */
export function refusalOfChange(
  req: PayloadRequest,
  by: Capability,
  isTranslated: boolean,
): APIError | undefined {
  const refused = refusal(req, by);
  if (!refused || !isTranslated || !may(req.user, 'translate names')) return refused;
  const asked = req.locale ?? defaultLanguage;
  return isLanguage(asked) ? refusal(req, 'translate names', asked) : refused;
}

/** Keeps what languages have in common from whoever writes in one of them. */
export function lockShared(fields: Field[], by: Capability): Field[] {
  return fields.map((field) => {
    if (field.type === 'row') return { ...field, fields: lockShared(field.fields, by) };
    const isShared = 'name' in field && field.type !== 'ui' && !('localized' in field && field.localized);
    if (!isShared) return field;
    return { ...field, access: { update: ({ req }) => isFree(req, by), ...field.access } } as Field;
  });
}

function isFree({ user }: PayloadRequest, by: Capability): boolean {
  return !user || may(user, by) || !may(user, 'translate names');
}
