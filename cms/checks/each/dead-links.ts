import { isKind } from '../../../common/addresses.ts';
import { deadLinkSentence } from '../../dead-links/dead-links.ts';
import type { Check } from '../checked.ts';
import type { Remedy } from '../remark.ts';

/** What the text leads to and readers do not come to; what is hidden, `subjects` tells of. */
export const deadLinks: Check = ({ followed, staffLanguage, say }) =>
  followed.flatMap((one) => {
    const { reason, target, reference } = one;
    if (!reason || reason === 'hidden') return [];
    const go: Remedy = { act: 'go', path: reference.path, label: say('checks.dead.remedy') };
    const open: Remedy[] =
      reason === 'unpublished' && target && isKind(target.collection)
        ? [{ act: 'open', collection: target.collection, id: target.id, label: say('checks.dead.open') }]
        : [];
    return [
      {
        check: 'dead-links',
        severity: 'asks',
        sentence: deadLinkSentence(one, reason, staffLanguage),
        remedies: [go, ...open],
      },
    ];
  });
