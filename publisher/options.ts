import { environment, publicFolder } from '../common/environment.ts';
import type { Origins } from './content/globals.ts';
import { bundleFingerprint, loadRenderer, siteBundle, type Render } from './render/renderer.ts';

/** What a publisher works with. */
export interface PublisherOptions {
  databaseUrl: string;
  origins: Origins;
  /** The folder of the built site, whose templates `render` renders. */
  bundle: string;
  render: Render;
  /** Tells this build of the site from others. */
  build: string;
  /** The link through which readers come to the current release. */
  publicLink: string;
}

/** What a publisher of this instance works with, as its environment tells. */
export async function publisherOptions(bundle = siteBundle): Promise<PublisherOptions> {
  const { siteUrl, cmsUrl, databaseUrl, smtpUrl } = environment;
  return {
    databaseUrl,
    origins: { siteUrl, cmsUrl, sendsMail: smtpUrl !== '' },
    bundle,
    render: await loadRenderer(siteUrl, bundle),
    build: await bundleFingerprint(bundle),
    publicLink: publicFolder(),
  };
}
