import { endingRights } from '../../uploads/rights-standing.ts';
import type { Check } from '../checked.ts';
import { nameOf, picturesIn } from '../pictures.ts';

/** Whether the house may still show the pictures. */
export const pictureRights: Check = (checked) => {
  const { say, now } = checked;
  return picturesIn(checked).flatMap(({ picture }) => {
    const ending = endingRights(picture.rightsUntil, now);
    if (ending?.kind !== 'over') return [];
    return [
      {
        check: 'picture-rights',
        severity: 'asks',
        sentence: say('checks.rights', { name: nameOf(picture), day: ending.day }),
        remedies: [
          {
            ...{ act: 'open', collection: 'media', id: picture.id, path: 'rightsUntil' },
            label: say('checks.facts.remedy'),
          },
        ],
      },
    ];
  });
};
