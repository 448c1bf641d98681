import { APIError, type PayloadRequest } from 'payload';
import { logger } from '../../common/log.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text } from '../i18n/texts.ts';
import { limiterOf, type Limit } from './limiter.ts';

/** A limit and whom it counts. */
export type Try = [limit: Limit, ...who: string[]];

/** @throws APIError 429 when one of the limits is reached, 503 when the database cannot be asked */
export async function takeTries(req: PayloadRequest, tries: Try[]): Promise<void> {
  for (const [limit, ...who] of tries) {
    const seconds = await limiterOf(limit)
      .take(...who)
      .catch(unasked(req));
    if (seconds !== undefined) throw tooManyTries(req, seconds);
  }
}

/** Of what turned out to be no try. That it cannot be given back is no reason to refuse it. */
export async function giveBackTries(tries: Try[]): Promise<void> {
  for (const [limit, ...who] of tries) {
    await limiterOf(limit)
      .giveBack(...who)
      .catch(tellUnasked);
  }
}

function tooManyTries(req: PayloadRequest, seconds: number): APIError {
  setHeader(req, 'Retry-After', String(seconds));
  const minutes = String(Math.ceil(seconds / 60));
  return new APIError(fill(text('error.limit.tries')[languageOfStaff(req)], { minutes }), 429, null, true);
}

function unasked(req: PayloadRequest) {
  return (error: unknown): never => {
    tellUnasked(error);
    throw new APIError(text('error.limit.unasked')[languageOfStaff(req)], 503, null, true);
  };
}

function tellUnasked(error: unknown): void {
  logger.error({ err: error }, 'The database could not be asked whether a limit is reached');
}

function setHeader(req: PayloadRequest, name: string, value: string): void {
  req.responseHeaders ??= new Headers();
  req.responseHeaders.set(name, value);
}
