import { format } from 'node:util';
import { destination, pino, stdTimeFunctions } from 'pino';
import { UserError } from './errors.ts';

/**
 * The log of this process: an object of JSON a line on standard output, which the launcher leads into a file.
 * `LOG_LEVEL` is the least that is told, `info` unless set otherwise; an error goes into the field `err`.
 *
 * @example logger.error({ err: error, address }, 'A page could not be rendered')
 */
export const logger = pino(
  {
    base: { part: process.env['BRUKET_PART'], pid: process.pid },
    level: process.env['LOG_LEVEL'] || 'info',
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // An error of a library may bear whatever it had at hand, such as a connection with its secrets.
    serializers: { err: (error: unknown) => told(error) },
  },
  // Nothing is lost when the process ends at once.
  destination({ fd: 1, sync: true }),
);

function told(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { type: name, message, stack, ...('code' in error ? { code: error.code } : {}) };
}

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;
const methods = ['debug', 'log', 'info', 'warn', 'error'] as const satisfies (keyof typeof levels)[];

/** Leads what libraries print into the log. */
export function logConsole(): void {
  for (const method of methods) {
    console[method] = (...told: unknown[]) => {
      const err = told.find((one) => one instanceof Error);
      const rest = told.filter((one) => one !== err);
      logger[levels[method]](err ? { err } : {}, rest.length > 0 ? format(...rest) : err?.message);
    };
  }
}

/**
 * Tells the error that ends the process, which would stand in the log as lines of text, and the launcher the
 * problem of one that a person can mend.
 */
export function logFatal(): void {
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'Ended by an error');
    const end = () => process.exit(1);
    if (error instanceof UserError && process.send) process.send({ problem: error.message }, end);
    else end();
  });
}
