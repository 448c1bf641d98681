import path from 'node:path';
import { hostFiles } from '../../common/host-files.ts';
import { securityHeaders } from '../../common/security-headers.ts';
import { readerPaths, readerUrl } from '../../common/protocol/intake.ts';
import { writeIfChanged } from '../release/files.ts';
import { forCaddy } from './hosts/caddy.ts';
import { forNginx } from './hosts/nginx.ts';
import { forStaticHosts, headersForStaticHosts } from './hosts/static-hosts.ts';
import { formerAddresses } from './redirects.ts';
import type { Rendering } from '../render/render-pages.ts';

/**
 * Writes what web servers and static hosts need to know beside the files themselves.
 * @returns the files that were missing or told something else
 */
export async function writeHostFiles(
  { routes, catalogue, origins }: Pick<Rendering, 'routes' | 'catalogue' | 'origins'>,
  out: string,
): Promise<string[]> {
  const former = formerAddresses(routes, catalogue);
  const { siteUrl } = origins;
  const headers = securityHeaders({
    siteUrl,
    readerUrl: readerUrl(readerPaths.feedback, origins),
  });
  const texts = {
    [hostFiles.redirects]: forStaticHosts(former),
    [hostFiles.headers]: headersForStaticHosts(headers),
    [hostFiles.nginx]: forNginx(former, headers),
    [hostFiles.caddy]: forCaddy(former, headers),
  };
  const written: string[] = [];
  for (const [file, text] of Object.entries(texts))
    if (await writeIfChanged(path.join(out, file), Buffer.from(text))) written.push(file);
  return written;
}
