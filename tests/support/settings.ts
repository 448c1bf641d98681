import type { Payload } from 'payload';
import type { SiteSettings } from '../../common/view-model/settings.ts';

/** The settings as pages read them, of a site whose CMS stands at https://cms.example. */
export async function publicSettings(payload: Payload): Promise<SiteSettings> {
  const { environment } = await import('../../common/environment.ts');
  environment.cmsUrl = 'https://cms.example';
  const { loadCatalogue } = await import('../../publisher/content/catalogue.ts');
  const { publicFileAddress } = await import('../../publisher/content/pictures.ts');
  const { createContentSource } = await import('../../publisher/content/source.ts');
  const catalogue = await loadCatalogue(payload);
  const siteUrl = 'https://site.example';
  return createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress }).settings('sv');
}
