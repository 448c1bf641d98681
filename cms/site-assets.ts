import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { lookup } from 'mrmime';
import { siteBuild } from '../publisher/render/renderer.ts';

const asset = /^\/_astro\/([\w-][\w.-]*)$/;

/** Whether a preview asks for a style sheet or a font of the site. */
export function isSiteAsset({ url = '' }: IncomingMessage): boolean {
  return asset.test(url);
}

/** Sends a built file of the site, whose name tells its content. */
export async function sendSiteAsset({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = asset.exec(url)?.[1] ?? '';
  const content = await readFile(path.join(siteBuild, 'client/_astro', name)).catch(() => undefined);
  if (!content) return void response.writeHead(404).end();
  response
    .writeHead(200, {
      'content-type': lookup(name) ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    .end(content);
}
