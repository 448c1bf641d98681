import { dayAfter, startOfDay } from '../../common/dates.ts';
import { isId } from '../database/id.ts';
import { isActName } from './acts.ts';
import type { ActFilter } from './store.ts';

/** What of the history an address asks for; days are those of Sweden, the last of them with it. */
export interface Question {
  who: string;
  act: string;
  kind: string;
  id: string;
  from: string;
  to: string;
}

const names = ['who', 'act', 'kind', 'id', 'from', 'to'] as const;

/** Of what nobody can have meant, nothing is taken. */
export function questionIn(read: (name: string) => unknown): Question {
  const given = names.map((name): [string, string] => {
    const value = read(name);
    return [name, typeof value === 'string' && forms[name].test(value) ? value : ''];
  });
  return { who: '', act: '', kind: '', id: '', from: '', to: '', ...Object.fromEntries(given) };
}

const day = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/;
const number = /^\d{1,9}$/;
const forms: Record<(typeof names)[number], RegExp> = {
  ...{ who: number, id: number, from: day, to: day },
  ...{ act: /^[a-z ]{1,40}$/, kind: /^[a-z-]{1,40}$/ },
};

export function filterOf({ who, act, kind, id, from, to }: Question): ActFilter {
  const [person, document] = [Number(who), Number(id)];
  return {
    ...(isId(person) && { who: person }),
    ...(isActName(act) && { act }),
    ...(kind && { kind }),
    ...(isId(document) && { documentId: document }),
    ...(isDay(from) && { from: startOfDay(from) }),
    ...(isDay(to) && { to: startOfDay(dayAfter(to)) }),
  };
}

/** A day that there is. */
function isDay(value: string): boolean {
  return value !== '' && !Number.isNaN(Date.parse(`${value}T12:00:00Z`));
}

/** @example searchOf({ ...question, who: '3' }) // 'who=3' */
export function searchOf(question: Question): string {
  const given = names.map((name) => [name, question[name]]).filter(([, value]) => value);
  return new URLSearchParams(given).toString();
}
