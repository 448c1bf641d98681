import { getPayload } from 'payload';
import { environment, trustedOrigins } from '../../../common/environment.ts';
import { createAddressLimit, createAllowance } from '../../intake/limits.ts';
import config from '../../payload.config.ts';
import { countSearch } from '../../search-reports/count.ts';
import { receiveReport, type Receiver } from '../../search-reports/receive.ts';

const minute = 60_000;

/** Rows that may be added: the table grows by no more than this, whatever is sent. */
const newRows = createAllowance(200, 60 * minute);

const receiver: Receiver = {
  origins: trustedOrigins(environment.siteUrl),
  limit: createAddressLimit({ each: 60, all: 3000 }, 10 * minute),
  async isOn() {
    const payload = await getPayload({ config });
    const { countSearches } = await payload.findGlobal({ slug: 'settings', depth: 0 });
    return countSearches !== false;
  },
  async count(report) {
    await countSearch(await getPayload({ config }), report, { now: new Date(), newRows });
  },
};

/** Searches of readers that did not help. Apart from Payload's own routes, which look at cookies. */
export function POST(request: Request): Promise<Response> {
  return receiveReport(request, receiver);
}
