import { getPayload } from 'payload';
import { environment, trustedOrigins } from '../../../common/environment.ts';
import { pageAt } from '../../feedback/page-at.ts';
import { receiveFeedback, type FeedbackReceiver } from '../../feedback/receive.ts';
import { storeFeedback } from '../../feedback/store.ts';
import { createAddressLimit, createAllowance } from '../../intake/limits.ts';
import config from '../../payload.config.ts';

const minute = 60_000;

/** Rows that may be added: the table grows by no more than this, whatever is sent. */
const newRows = createAllowance(300, 60 * minute);

const receiver: FeedbackReceiver = {
  origins: trustedOrigins(environment.siteUrl),
  siteUrl: environment.siteUrl,
  limit: createAddressLimit({ each: 20, all: 1000 }, 10 * minute),
  async isOn() {
    const payload = await getPayload({ config });
    const { askReaders } = await payload.findGlobal({ slug: 'settings', depth: 0 });
    return askReaders !== false;
  },
  async pageAt(address) {
    return pageAt(await getPayload({ config }), address);
  },
  async store(page, feedback) {
    return storeFeedback(await getPayload({ config }), page, feedback, { now: new Date(), newRows });
  },
};

/** What readers say of a page. Apart from Payload's own routes, which look at cookies. */
export function POST(request: Request): Promise<Response> {
  return receiveFeedback(request, receiver);
}
