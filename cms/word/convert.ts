import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from '../../common/environment.ts';
import { kinds, subjectKinds } from '../../common/addresses.ts';
import { startBoundedChild, TooDear } from '../../common/processes/bounded-child.ts';
import { bounds } from './limits.ts';
import type { Answer, Request } from './protocol.ts';

const script = path.join(
  /* turbopackIgnore: true */ path.dirname(fileURLToPath(import.meta.url)),
  'word-process.ts',
);

/** What has come before is read before: never is more than one file unpacked. */
let queue: Promise<unknown> = Promise.resolve();

/** What a Word file says, read in a process of its own. */
export function convertWord(data: Uint8Array): Promise<Answer> {
  const turn = queue.then(() => convert(data));
  queue = turn.catch(() => {});
  return turn;
}

async function convert(data: Uint8Array): Promise<Answer> {
  const { cmsUrl, siteUrl } = environment;
  const child = startBoundedChild<Request, Answer>(script, bounds, () => undefined);
  try {
    return await child.ask({
      data,
      addresses: { cmsUrl, siteUrl, linkTargets: [...kinds, ...subjectKinds] },
    });
  } catch (error) {
    if (!(error instanceof TooDear)) throw error;
    return { issue: 'word.refused.dear' };
  } finally {
    child.end();
  }
}
