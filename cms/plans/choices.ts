import type { CollectionBeforeOperationHook, Field, PayloadRequest, Where } from 'payload';
import { isKind, type Kind } from '../../common/addresses.ts';
import { dayInSweden } from '../../common/dates.ts';
import { otherLanguage } from '../../common/languages.ts';
import { transactionOf } from '../database/transaction.ts';
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

const matches: Record<Choice, (plan: Plan, known: Known) => boolean> = {
  mine: ({ isMine }) => isMine,
  planned: ({ standing }) =>
    standing.kind === 'waiting' || (standing.kind === 'live' && standing.end !== undefined),
  live: ({ standing }) => standing.kind === 'live',
  withdrawn: ({ standing }) => standing.kind === 'withdrawn',
  untranslated: ({ translationKey, language }, { written }) =>
    !written.has(`${translationKey} ${otherLanguage(language)}`),
  outdated: ({ isOutdated }) => isOutdated,
  overdue: ({ reviewDueAt }, { today }) => reviewDueAt !== null && reviewDueAt < today,
};

/** The texts that a choice is of. What lies in the trash is in none. */
function chosenFrom(plans: Plan[], choice: Choice, now: Date): Plan[] {
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
  const user = typeof req.user?.id === 'number' ? req.user.id : 0;
  const plans = await readPlans({ payload: req.payload, database }, { kinds: [kind], user, now });
  return chosenFrom(plans, choice, now).map(({ id }) => id);
}
