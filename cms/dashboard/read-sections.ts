import { setTimeout as wait } from 'node:timers/promises';
import type { PayloadRequest } from 'payload';
import { may } from '../access/roles.ts';
import type { Found, Section, SectionName } from './section.ts';
import { sections } from './sections.ts';

/** How long the other parts wait for one of them (ms). */
const patience = 5000;

export interface ReadSection {
  name: SectionName;
  /** Missing where it could not be read. */
  found?: Found;
}

/**
 * What there is for whoever asks, all read at once. What is empty is left out; what fails is told of and keeps
 * nothing else away.
 */
export async function readSections(
  req: PayloadRequest,
  now: Date,
  known: readonly Section[] = sections,
): Promise<ReadSection[]> {
  const own = known.filter(({ capability }) => may(req.user, capability));
  const read = await Promise.all(own.map((section) => readOne(section, req, now)));
  return read.filter(({ found }) => !found || found.total > 0);
}

async function readOne({ name, read }: Section, req: PayloadRequest, now: Date): Promise<ReadSection> {
  try {
    return { name, found: await inTime(read(req, now)) };
  } catch (error) {
    req.payload.logger.error(error, `The part "${name}" of the dashboard could not be read.`);
    return { name };
  }
}

function inTime<T>(reading: Promise<T>): Promise<T> {
  const read = new AbortController();
  const late = wait(patience, undefined, { signal: read.signal }).then(() => {
    throw new Error(`It took longer than ${patience} ms.`);
  });
  return Promise.race([reading, late]).finally(() => read.abort());
}
