import type { Payload } from 'payload';
import type { SiteSettings } from '../../site/content.ts';

/** The settings as pages read them, of a site whose CMS stands at https://cms.example. */
export async function publicSettings(payload: Payload): Promise<SiteSettings> {
  const { environment } = await import('../../cms/environment.ts');
  environment.cmsUrl = 'https://cms.example';
  const { loadCatalogue } = await import('../../cms/content/catalogue.ts');
  const { publicFileAddress } = await import('../../cms/content/pictures.ts');
  const { createContentSource } = await import('../../cms/content/source.ts');
  const catalogue = await loadCatalogue(payload);
  const siteUrl = 'https://site.example';
  return createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress }).settings('sv');
}
