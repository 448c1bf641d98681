import {
  createLocalReq,
  getLocalI18n,
  type FlattenedField,
  type Payload,
  type PayloadRequest,
  type Validate,
} from 'payload';
import { languages, type Language } from '../../../common/languages.ts';

/** Types whose rules look at the value alone; the codecs have checked the others. */
const plainTypes = new Set(['text', 'textarea', 'email', 'number', 'date', 'checkbox', 'array']);

interface Subject {
  language: Language;
  collection: string | undefined;
  id: number | undefined;
}

/** Runs the rules that fields have in the CMS, such as the longest text or the form of an address. */
export async function openValidation(payload: Payload) {
  const i18n = await getLocalI18n({ config: payload.config, language: 'en' });
  const requests = new Map<Language, PayloadRequest>();
  for (const locale of languages)
    requests.set(locale, await createLocalReq({ locale, fallbackLocale: false, req: { i18n } }, payload));
  const waiting: (() => Promise<void>)[] = [];

  return {
    add(field: FlattenedField, value: unknown, subject: Subject, addIssue: (issue: string) => void): void {
      const req = requests.get(subject.language);
      if (!req || !plainTypes.has(field.type) || !('validate' in field) || !field.validate) return;
      // Each type of field has its own type of rule; all are called alike.
      const validate = field.validate as Validate;
      waiting.push(async () => {
        const answer = await validate(value, optionsOf(field, subject, req));
        if (answer !== true) addIssue(`is not right: ${withoutStop(answer)}`);
      });
    },
    /** One after the other: some ask the database. */
    async run(): Promise<void> {
      for (const task of waiting) await task();
    },
  };
}

function optionsOf(
  field: FlattenedField,
  { language, collection, id }: Subject,
  req: PayloadRequest,
): Parameters<Validate>[1] {
  return {
    ...field,
    blockData: {},
    data: { language },
    siblingData: {},
    event: 'submit',
    operation: id === undefined ? 'create' : 'update',
    path: [field.name],
    preferences: { fields: {} },
    req,
    ...(collection !== undefined && { collectionSlug: collection }),
    ...(id !== undefined && { id }),
  };
}

function withoutStop(answer: string | undefined | null): string {
  return (answer ?? 'the CMS does not take it').replace(/\.$/, '');
}
