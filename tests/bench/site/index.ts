import { prepareDatabase } from '../../../cms/database/prepare-database.ts';
import { findFreePort } from '../../../launcher/process/ports.ts';
import { languageOf, sectionAddress } from '../../../common/addresses.ts';
import { launchChromiumAt } from '../../support/chromium.ts';
import { pageTypes } from '../../support/page-types.ts';
import type { Bench } from '../cms.ts';
import type { SiteOptions } from '../options.ts';
import { startParts } from '../parts.ts';
import { reportOn, type PageReport } from './lighthouse.ts';

/** The search as a reader meets it who comes with words. */
const searches = [`${sectionAddress('search', 'sv')}?q=energi`, `${sectionAddress('search', 'en')}?q=energy`];

/** Publishes the sample content and has Lighthouse look at one page of each type. */
export async function benchPages(bench: Bench, { languages }: SiteOptions): Promise<PageReport[]> {
  const { session, siteUrl } = bench;
  const { step } = session.progress;
  await step('Import the sample content', (detail) => importSample(bench, detail));
  await step('Publish the site', async () => (await startParts(bench)).publisher.ready);
  const debuggingPort = await findFreePort();
  const browser = await launchChromiumAt(debuggingPort);
  session.onEnd({ stop: () => browser.close() });
  const addresses = [...(await pageTypes(siteUrl)), ...searches].filter((address) =>
    languages.includes(languageOf(address)),
  );
  return step('Look at a page of each type', async (detail) => {
    const reports: PageReport[] = [];
    for (const address of addresses) {
      detail({ done: reports.length, total: addresses.length });
      reports.push(await reportOn(new URL(address, siteUrl), debuggingPort));
    }
    return reports;
  });
}

function importSample({ payload }: Bench, report: (step: string) => void): Promise<void> {
  const needs = { migrations: false, store: false, drift: false, firstUser: false, sampleContent: true };
  return prepareDatabase(payload, needs, { admin: undefined, sampleContent: true }, report);
}
