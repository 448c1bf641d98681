import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { lookup } from 'mrmime';
import { ifMissing } from '../../common/files.ts';
import { logger } from '../../common/log.ts';
import { siteBundle } from '../../publisher/render/renderer.ts';

const asset = /^\/_astro\/([\w-][\w.-]*)$/;

/** Whether a preview asks for a style sheet or a font of the site. */
export function isSiteAsset({ url = '' }: IncomingMessage): boolean {
  return asset.test(url);
}

/** Sends a built file of the site, whose name tells its content. */
export async function sendSiteAsset(
  { url = '' }: IncomingMessage,
  response: ServerResponse,
  folder = path.join(siteBundle, 'client/_astro'),
): Promise<void> {
  const name = asset.exec(url)?.[1] ?? '';
  try {
    const content = await ifMissing(readFile(path.join(folder, name)), undefined);
    if (content) send(response, name, content);
    else response.writeHead(404).end();
  } catch (error) {
    logger.error({ err: error }, `${url} cannot be read`);
    response.writeHead(500).end();
  }
}

function send(response: ServerResponse, name: string, content: Buffer): void {
  response
    .writeHead(200, {
      'content-type': lookup(name) ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    .end(content);
}
