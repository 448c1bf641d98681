import { isKind, kinds, type Kind } from '../../common/addresses.ts';
import { isLanguage, languages, type Language } from '../../common/languages.ts';
import {
  paces,
  subscribedThings,
  subscriptionFields as names,
  type Pace,
  type SubscribedThing,
} from '../../common/protocol/subscriptions.ts';
import { isId } from '../database/id.ts';

/** What somebody wants letters of. Things are named by their ids; without any, all texts are meant. */
export interface Choices extends Record<SubscribedThing, number[]> {
  pace: Pace;
  /** Of texts. */
  languages: Language[];
  kinds: Kind[];
}

/** More than there are topics, regions or organisations that anybody ticks. */
const maxThings = 200;

/** What a form says, or nothing where no form of ours says it. Where nothing is ticked, all is meant. */
export function readChoices(fields: URLSearchParams, form: Language): Choices | undefined {
  const pace = paces.find((known) => known === (fields.get(names.pace) ?? paces[0]));
  const chosen = {
    languages: fields.getAll(names.language),
    kinds: fields.getAll(names.kind),
    ...thingsIn((thing) => fields.getAll(thing).map(Number)),
  };
  if (!pace || !chosen.languages.every(isLanguage) || !chosen.kinds.every(isKind)) return undefined;
  if (!subscribedThings.every((thing) => chosen[thing].length <= maxThings && chosen[thing].every(isId)))
    return undefined;
  return {
    ...thingsIn((thing) => unique(chosen[thing])),
    pace,
    languages: chosen.languages.length > 0 ? unique(chosen.languages) : [form],
    kinds: chosen.kinds.length > 0 ? unique(chosen.kinds) : [...kinds],
  };
}

/** What somebody wants who had asked before, and asks for more: nothing of the former is lost. */
export function addChoices(former: Choices, more: Choices): Choices {
  const wantsAll = isOfAll(former) || isOfAll(more);
  return {
    ...thingsIn((thing) => (wantsAll ? [] : unique([...former[thing], ...more[thing]]))),
    pace: more.pace,
    languages: languages.filter((one) => former.languages.includes(one) || more.languages.includes(one)),
    kinds: kinds.filter((one) => former.kinds.includes(one) || more.kinds.includes(one)),
  };
}

function isOfAll(choices: Choices): boolean {
  return subscribedThings.every((thing) => choices[thing].length === 0);
}

function thingsIn(read: (thing: SubscribedThing) => number[]): Record<SubscribedThing, number[]> {
  return { topics: read('topics'), regions: read('regions'), organisations: read('organisations') };
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
