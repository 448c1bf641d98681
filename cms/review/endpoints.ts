import type { Endpoint } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { actEndpoint } from './act-endpoint.ts';
import { approve, giveBack, passBy } from './decisions.ts';
import { sendForReview, takeBack } from './sending.ts';
import { tellDifferences, tellReview } from './told.ts';

/**
 * The review of a document: `GET /api/<kind>/:id/review` tells how it stands, `…/review/differences` what differs from
 * what readers have. `POST …/review/send` with a `note` and, where one person is asked, the `reviewer`'s id sends its
 * newest text; `…/take-back` ends that. `…/approve` publishes the text of a `revision`, `…/return` sends it back with a
 * `note`, and `…/pass-by` publishes it without review for the reason in `note`.
 */
export function reviewEndpoints(kind: Kind): Endpoint[] {
  const send = 'send for review';
  return [
    actEndpoint(kind, { path: 'review', method: 'get', capability: 'read drafts', act: tellReview }),
    actEndpoint(kind, {
      ...{ path: 'review/differences', method: 'get', capability: 'read drafts', act: tellDifferences },
    }),
    actEndpoint(kind, { path: 'review/send', method: 'post', capability: send, act: sendForReview }),
    actEndpoint(kind, { path: 'review/take-back', method: 'post', capability: send, act: takeBack }),
    actEndpoint(kind, { path: 'review/return', method: 'post', capability: 'publish', act: giveBack }),
    actEndpoint(kind, { path: 'review/approve', method: 'post', capability: 'publish', act: approve }),
    actEndpoint(kind, { path: 'review/pass-by', method: 'post', capability: 'publish', act: passBy }),
  ];
}
