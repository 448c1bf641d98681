import { isRecord } from '../is-record.ts';
import { visitKinds, type Visit } from './visit.ts';

/** How often something was done on a day, `YYYY-MM-DD` in Sweden. */
export interface VisitCount extends Visit {
  day: string;
  count: number;
}

/** The folder in which web servers leave what they have counted, each time as a file of its own. */
export const visitFolder = 'visits';

/** Most that is counted apart at a time: whatever is asked of a web server, no more of its memory is needed. */
const maxCounted = 20_000;

export interface Counter {
  count(visit: Visit, day: string): void;
  /** Takes out what was counted so far. */
  take(): VisitCount[];
}

/** Adds up what is the same. Where there is too much of different kinds, it forgets first where readers come from. */
export function createCounter(max = maxCounted): Counter {
  let counts = new Map<string, VisitCount>();
  function add(visit: Visit, day: string): boolean {
    const key = JSON.stringify([day, visit.kind, visit.address, visit.from]);
    const known = counts.get(key);
    if (known) known.count += 1;
    else if (counts.size < max) counts.set(key, { ...visit, day, count: 1 });
    else return false;
    return true;
  }
  return {
    count(visit, day) {
      if (!add(visit, day)) add({ ...visit, from: '' }, day);
    },
    take() {
      const taken = [...counts.values()];
      counts = new Map();
      return taken;
    },
  };
}

/** What stands in a file of a web server; `undefined` where it is none. */
export function readBatch(text: string): VisitCount[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every(isCount) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is VisitCount {
  if (!isRecord(value)) return false;
  const { day, kind, address, from, count } = value;
  return (
    typeof day === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    visitKinds.some((known) => known === kind) &&
    typeof address === 'string' &&
    typeof from === 'string' &&
    Number.isSafeInteger(count)
  );
}
