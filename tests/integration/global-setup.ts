import { builtSite } from '../support/built-site.ts';

/** Builds the site once, before several files ask for it at the same moment. */
export default async function setUp(): Promise<void> {
  await builtSite();
}
