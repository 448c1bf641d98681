import type { ContentSource } from '../../common/view-model/content-source.ts';
import { environment } from '../../common/environment.ts';
import { openPayload } from '../open-payload.ts';
import { loadCatalogue } from '../../publisher/content/catalogue.ts';
import { publicFileAddress } from '../../publisher/content/pictures.ts';
import { createContentSource } from '../../publisher/content/source.ts';

/** What is published, read anew for each page: for `astro dev`, where templates change and speed matters less. */
export interface LiveContent {
  source(): Promise<ContentSource>;
  close(): Promise<void>;
}

export async function openContent(): Promise<LiveContent> {
  const payload = await openPayload();
  return {
    async source() {
      const catalogue = await loadCatalogue(payload);
      return createContentSource({
        payload,
        catalogue,
        siteUrl: environment.siteUrl,
        fileAddress: publicFileAddress,
      });
    },
    close: () => payload.destroy(),
  };
}
