import type { ClientBase } from 'pg';
import { loadCatalogue } from '../store/catalogue.ts';
import { bodyReader, keepBodies } from '../store/read-texts.ts';
import { firstAddressReader } from '../routes/first-addresses.ts';
import { loadRouteHistory } from '../routes/route-records.ts';
import type { Rendering } from './render-pages.ts';

/** Reads what the pages of the site are made of, as it is now. */
export async function openRendering(
  client: ClientBase,
  { render, origins, made }: Pick<Rendering, 'render' | 'origins' | 'made'>,
): Promise<Rendering> {
  return {
    render,
    origins,
    made,
    catalogue: await loadCatalogue(client),
    routes: await loadRouteHistory(client),
    readBody: bodyReader(client),
    readKept: keepBodies(bodyReader(client)),
    readFirstAddresses: firstAddressReader(client),
  };
}
