import { Client } from 'pg';
import { environment } from '../common/environment.ts';
import type { ContentSource } from '../common/view-model/content-source.ts';
import { createContentSource } from './content/content-source.ts';
import { publicFileAddress } from './content/pictures.ts';
import { loadCatalogue } from './store/catalogue.ts';
import { assertReadable, bodyReader } from './store/read-texts.ts';

/** What is published, read anew for each page: for `astro dev`, where templates change and speed matters less. */
export interface LiveContent {
  source(): Promise<ContentSource>;
  close(): Promise<void>;
}

export async function openContent(): Promise<LiveContent> {
  const { databaseUrl, siteUrl, cmsUrl, smtpUrl } = environment;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await assertReadable(client);
  return {
    async source() {
      return createContentSource({
        catalogue: await loadCatalogue(client),
        readBody: bodyReader(client),
        origins: { siteUrl, cmsUrl, sendsMail: smtpUrl !== '' },
        fileAddress: publicFileAddress,
      });
    },
    close: () => client.end(),
  };
}
