import { getPayload } from 'payload';
import { environment, trustedOrigins } from '../../../common/environment.ts';
import { pageAt } from '../../feedback/page-at.ts';
import { receiveFeedback, type FeedbackReceiver } from '../../feedback/receive.ts';
import { storeFeedback } from '../../feedback/store.ts';
import { createAddressLimit, createAllowance } from '../../intake/limits.ts';
import config from '../../payload.config.ts';

const minute = 60;

/** Rows that may be added: the table grows by no more than this, whatever is sent. */
const newRows = createAllowance({ name: 'rows of feedback', seconds: 60 * minute }, 300);

const receiver: FeedbackReceiver = {
  origins: trustedOrigins(environment.siteUrl),
  siteUrl: environment.siteUrl,
  limit: createAddressLimit({ name: 'feedback', seconds: 10 * minute }, { each: 20, all: 1000 }),
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
