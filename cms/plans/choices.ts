import { sql } from '@payloadcms/db-postgres';
import type { CollectionBeforeOperationHook, Field, PayloadRequest, Where } from 'payload';
import { isKind, type Kind } from '../../common/addresses.ts';
import { dayInSweden } from '../../common/dates.ts';
import { otherLanguage } from '../../common/languages.ts';
import { transactionOf } from '../database/transaction.ts';
import { outdatedTexts } from '../translation/outdated.ts';
import { options } from '../i18n/texts.ts';
import { choices, type Choice } from './choice-names.ts';
import { readPlans, type Plan } from './read-plans.ts';

/** Nothing is stored of it: a list is asked for by it, as by any field. */
export const choiceField: Field = {
  name: 'choice',
  type: 'select',
  virtual: true,
  options: options('choice', choices),
  access: { create: () => false, update: () => false },
  admin: { condition: () => false, disableListColumn: true, disableBulkEdit: true },
};

interface Known {
  /** Key and language of each text that is there. */
  written: Set<string>;
  today: string;
}

/** What tells of one text and of its translation at once is asked of the database. */
type Plain = Exclude<Choice, 'outdated'>;

const matches: Record<Plain, (plan: Plan, known: Known) => boolean> = {
  mine: ({ isMine }) => isMine,
  review: ({ isUnderReview }) => isUnderReview,
  unfinished: ({ isMine, isChanged, standing: { kind } }) =>
    isMine && (kind === 'draft' || (isChanged && kind !== 'withdrawn')),
  planned: ({ standing }) =>
    standing.kind === 'waiting' || (standing.kind === 'live' && standing.end !== undefined),
  live: ({ standing }) => standing.kind === 'live',
  withdrawn: ({ standing }) => standing.kind === 'withdrawn',
  untranslated: ({ translationKey, language }, { written }) =>
    !written.has(`${translationKey} ${otherLanguage(language)}`),
  overdue: ({ reviewDueAt }, { today }) => reviewDueAt !== null && reviewDueAt < today,
};

/** The texts that a choice is of. What lies in the trash is in none. */
function chosenFrom(plans: Plan[], choice: Plain, now: Date): Plan[] {
  const there = plans.filter(({ standing }) => standing.kind !== 'trash');
  const written = new Set(there.map(({ translationKey, language }) => `${translationKey} ${language}`));
  const known = { written, today: dayInSweden(now.toISOString()) };
  return there.filter((plan) => matches[choice](plan, known));
}

/** Turns a choice in what is asked for into the texts that it is of at the moment. */
export const resolveChoices: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const { where } = args as { where?: Where };
  const kind = collection.slug;
  if (!where || !isKind(kind) || !namesChoice(where)) return args;
  return { ...args, where: await resolve(where, kind, req) };
};

function namesChoice(where: Where): boolean {
  return Object.entries(where).some(([name, clause]) =>
    Array.isArray(clause) ? clause.some(namesChoice) : name === 'choice',
  );
}

async function resolve(where: Where, kind: Kind, req: PayloadRequest): Promise<Where> {
  const clauses = Object.entries(where).map(async ([name, clause]): Promise<[string, Where[string]]> => {
    if (Array.isArray(clause)) return [name, await Promise.all(clause.map((one) => resolve(one, kind, req)))];
    if (name !== 'choice') return [name, clause];
    return ['id', { in: await idsOf(Object(clause)['equals'], kind, req) }];
  });
  return Object.fromEntries(await Promise.all(clauses));
}

async function idsOf(asked: unknown, kind: Kind, req: PayloadRequest): Promise<number[]> {
  const choice = choices.find((one) => one === asked);
  if (!choice) return [];
  const [now, database] = [new Date(), await transactionOf(req)];
  if (choice === 'outdated') {
    const { rows } = await database.execute<{ id: number }>(
      sql`SELECT id FROM (${outdatedTexts(kind)}) AS outdated`,
    );
    return rows.map(({ id }) => id);
  }
  const user = typeof req.user?.id === 'number' ? req.user.id : 0;
  const plans = await readPlans(database, { kinds: [kind], user, now });
  return chosenFrom(plans, choice, now).map(({ id }) => id);
}
