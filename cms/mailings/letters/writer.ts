import type { ClientBase } from 'pg';
import { environment } from '../../../common/environment.ts';
import type { Language } from '../../../common/languages.ts';
import type { Recipient } from '../audience.ts';
import type { WholeLetter } from '../courier.ts';
import type { Delivery } from '../deliver.ts';
import { addressed, composeMailing, type Composed } from './compose.ts';
import { readSender } from './sender.ts';
import { readTold, stateOfTold } from './told.ts';

/** Writes letters as the texts stand at the moment. */
export interface Writer {
  /** What readers have of the texts that a letter tells of: another when anything of it changes. */
  stateOf(database: ClientBase, delivery: Delivery): Promise<string>;
  /** @returns nothing when readers have none of its texts any longer */
  write(database: ClientBase, delivery: Delivery, recipient: Recipient): Promise<Written | undefined>;
}

interface Written {
  letter: Omit<WholeLetter, 'to' | 'messageId'>;
  state: string;
}

/** How many letters are kept that differ in their receivers alone. */
const maxKept = 100;

export function createWriter(): Writer {
  const kept = new Map<string, Composed>();
  return {
    stateOf: (database, { items }) => stateOfTold(database, items),
    async write(database, delivery, recipient) {
      const state = await stateOfTold(database, delivery.items);
      if (state === '') return undefined;
      const key = `${delivery.audience} ${delivery.occasion} ${recipient.language} ${state}`;
      const composed = kept.get(key) ?? (await compose(database, delivery, recipient.language));
      if (!composed) return undefined;
      if (kept.size >= maxKept) kept.clear();
      kept.set(key, composed);
      return { letter: toWhole(composed, recipient), state };
    },
  };
}

async function compose(
  database: ClientBase,
  { items, occasion, audience }: Delivery,
  own: Language,
): Promise<Composed | undefined> {
  const told = await readTold(database, items);
  const [first] = told;
  if (!first) return undefined;
  const isGathered = /^(daily|weekly) /.test(occasion);
  const language = isGathered ? own : first.language;
  const sender = await readSender(database, language);
  return composeMailing({
    told,
    language,
    sender,
    isGathered,
    isCorrection: occasion.startsWith('correction '),
    isToPress: audience === 'press',
  });
}

function toWhole(composed: Composed, recipient: Recipient): Written['letter'] {
  const { name, ...letter } = addressed(composed, recipient);
  const { leave } = recipient.links;
  return {
    ...letter,
    from: { name, address: environment.mailFrom },
    headers: {
      // RFC 8058: whoever reads mail leaves by one press, which sends a request and no letter.
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `<news.${new URL(environment.siteUrl).hostname}>`,
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
    },
  };
}
