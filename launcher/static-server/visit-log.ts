import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isbot } from 'isbot';
import { dayInSweden } from '../../common/dates.ts';
import { logger } from '../../common/log.ts';
import { createCounter, visitFolder } from '../../common/visits/batch.ts';
import { visitOf, type FileRequest } from '../../common/visits/visit.ts';

export interface VisitLog {
  /** Counts what a request has read. */
  count(request: FileRequest): void;
  /** Writes down what has been counted since the last time. */
  write(): void;
}

/** How often it is written down, in milliseconds. */
const interval = 10_000;

/** How many files may wait for the CMS: an hour of them. What comes after stays in memory, which has a bound. */
const maxWaiting = 360;

/**
 * Counts what is read of the site, and leaves it in the data folder for the CMS. No address, cookie or time of a
 * reader is in it, and a server that cannot write it goes on as if nothing were.
 */
export function openVisitLog(dataFolder: string, siteUrl: string): VisitLog {
  const folder = path.join(dataFolder, visitFolder);
  const counter = createCounter();
  const siteHost = URL.canParse(siteUrl) ? new URL(siteUrl).hostname : '';
  let hasFailed = false;

  function write(): void {
    try {
      mkdirSync(folder, { recursive: true });
      if (readdirSync(folder).length >= maxWaiting) return;
      const counts = counter.take();
      if (counts.length === 0) return;
      const file = path.join(folder, `${Date.now()}-${randomUUID()}.json`);
      // In one step: the CMS never reads a part of it.
      writeFileSync(`${file}.part`, JSON.stringify(counts));
      renameSync(`${file}.part`, file);
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) logger.warn({ err: error }, 'What is read of the site could not be counted');
      hasFailed = true;
    }
  }
  setInterval(write, interval).unref();
  return {
    count(request) {
      const visit = visitOf(request, { siteHost, isRobot: isbot });
      if (visit) counter.count(visit, today());
    },
    write,
  };
}

let known = { until: 0, day: '' };

/** Asking for the day costs more than all the rest of a request. */
function today(): string {
  const now = Date.now();
  if (now >= known.until) known = { until: now + 1000, day: dayInSweden(new Date(now).toISOString()) };
  return known.day;
}
