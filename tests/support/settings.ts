import { Client } from 'pg';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import type { OpenedPayload } from './payload.ts';

/** The settings as pages read them, of a site whose CMS stands at https://cms.example. */
export async function publicSettings({ databaseUrl }: OpenedPayload): Promise<SiteSettings> {
  const { loadCatalogue } = await import('../../publisher/store/catalogue.ts');
  const { bodyReader } = await import('../../publisher/store/read-texts.ts');
  const { publicFileAddress } = await import('../../publisher/content/pictures.ts');
  const { createContentSource } = await import('../../publisher/content/content-source.ts');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const source = createContentSource({
      catalogue: await loadCatalogue(client),
      readBody: bodyReader(client),
      origins: { siteUrl: 'https://site.example', cmsUrl: 'https://cms.example', sendsMail: true },
      fileAddress: publicFileAddress,
    });
    return await source.settings('sv');
  } finally {
    await client.end();
  }
}
