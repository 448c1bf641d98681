import { getPayload } from 'payload';
import { environment, trustedOrigins } from '../../../common/environment.ts';
import { createAddressLimit } from '../../intake/limits.ts';
import config from '../../payload.config.ts';
import { askToConfirm } from '../../subscriptions/ask.ts';
import { receiveSubscription, type SubscriptionReceiver } from '../../subscriptions/receive.ts';

const minute = 60;

const receiver: SubscriptionReceiver = {
  origins: trustedOrigins(environment.siteUrl),
  siteUrl: environment.siteUrl,
  limit: createAddressLimit({ name: 'subscriptions', seconds: 10 * minute }, { each: 20, all: 1000 }),
  async isOn() {
    const payload = await getPayload({ config });
    const { takeSubscribers } = await payload.findGlobal({ slug: 'settings', depth: 0 });
    return takeSubscribers !== false;
  },
  async ask(wish) {
    await askToConfirm(await getPayload({ config }), wish);
  },
};

/** Somebody wants letters. Apart from Payload's own routes, which look at cookies. */
export function POST(request: Request): Promise<Response> {
  return receiveSubscription(request, receiver);
}
