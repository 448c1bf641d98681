import { getPayload } from 'payload';
import { environment, trustedOrigins } from '../../../common/environment.ts';
import { createAddressLimit, createAllowance } from '../../intake/limits.ts';
import config from '../../payload.config.ts';
import { countSearch } from '../../search-reports/count.ts';
import { receiveReport, type Receiver } from '../../search-reports/receive.ts';

const minute = 60;

/** Rows that may be added: the table grows by no more than this, whatever is sent. */
const newRows = createAllowance({ name: 'rows of searches', seconds: 60 * minute }, 200);

const receiver: Receiver = {
  origins: trustedOrigins(environment.siteUrl),
  limit: createAddressLimit({ name: 'searches', seconds: 10 * minute }, { each: 60, all: 3000 }),
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
