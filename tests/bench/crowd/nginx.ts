import type { Session } from '../../../launcher/process/session.ts';
import { startNginx as start } from '../../support/web-servers.ts';
import type { Contender } from './contender.ts';

/** nginx on a folder with the file that the publisher leaves for it. */
export async function startNginx(
  session: Session,
  publicFolder: string,
  workers: number,
): Promise<Contender> {
  const { origin, pid, stop } = await start(publicFolder, workers);
  session.onEnd({ stop });
  return { name: `nginx, ${workers} workers`, origin, pid };
}
