import { openMadeFiles, type MadeFiles } from './made/made-files.ts';
import { environment, madeFolder, publicFolder } from '../common/environment.ts';
import { optional } from '../common/optional.ts';
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
  /** Without it no files are made for pages. */
  made?: MadeFiles;
}

/** What a publisher of this instance works with, as its environment tells. */
export async function publisherOptions(bundle = siteBundle): Promise<PublisherOptions> {
  const { siteUrl, cmsUrl, databaseUrl, smtpUrl, webSubHub } = environment;
  const publicLink = publicFolder();
  return {
    databaseUrl,
    origins: { siteUrl, cmsUrl, sendsMail: smtpUrl !== '', ...optional('hub', webSubHub || undefined) },
    bundle,
    render: await loadRenderer(siteUrl, bundle),
    build: await bundleFingerprint(bundle),
    publicLink,
    made: await openMadeFiles({ bundle, folder: madeFolder(), publicLink }),
  };
}
