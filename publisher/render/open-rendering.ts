import type { ClientBase } from 'pg';
import { loadCatalogue } from '../content/catalogue.ts';
import { loadRouteHistory } from '../routes/route-records.ts';
import type { Rendering } from './render-pages.ts';

/** Reads what the pages of the site are made of, as it is now. */
export async function openRendering(
  client: ClientBase,
  { payload, render, siteUrl }: Pick<Rendering, 'payload' | 'render' | 'siteUrl'>,
): Promise<Rendering> {
  return {
    payload,
    render,
    siteUrl,
    catalogue: await loadCatalogue(payload),
    addresses: await loadRouteHistory(client),
  };
}
