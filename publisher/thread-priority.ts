import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';

/**
 * Has this thread, and processes that it starts, give way to others. Linux alone gives each thread a priority of its own.
 *
 * @param priority one of `constants.priority` of `node:os`
 */
export function setThreadPriority(priority: number): void {
  if (process.platform !== 'linux') return;
  setPriority(Number(path.basename(readlinkSync('/proc/thread-self'))), priority);
}
