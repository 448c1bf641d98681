import type { Payload } from 'payload';
import { environment, publicFolder } from '../common/environment.ts';
import type { PublisherOptions } from './publisher.ts';
import { loadRenderer, siteFingerprint } from './render/renderer.ts';

/** What a publisher of this instance works with. */
export async function publisherOptions(payload: Payload): Promise<PublisherOptions> {
  const { siteUrl, databaseUrl } = environment;
  return {
    payload,
    build: await siteFingerprint(),
    render: await loadRenderer(siteUrl),
    siteUrl,
    publicLink: publicFolder(),
    databaseUrl,
  };
}
