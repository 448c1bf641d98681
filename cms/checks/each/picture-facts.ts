import { inItsLanguage, listed, type Check, type Checked } from '../checked.ts';
import { nameOf, picturesIn, type ShownPicture } from '../pictures.ts';

/** What is to be said of each picture: its name in a sentence, and whether it is there. */
const facts: { name: (checked: Checked) => string; isTold: (shown: ShownPicture) => boolean }[] = [
  {
    name: (checked) => checked.say('checks.facts.caption', { language: inItsLanguage(checked) }),
    isTold: ({ picture, caption, isPoster }) => isPoster === true || Boolean(caption ?? picture.caption),
  },
  { name: ({ say }) => say('checks.facts.credit'), isTold: ({ picture }) => Boolean(picture.credit) },
];

/** Caption and credit. */
export const pictureFacts: Check = (checked) =>
  picturesIn(checked).flatMap((shown) => {
    const lacking = facts.filter(({ isTold }) => !isTold(shown)).map(({ name }) => name(checked));
    if (lacking.length === 0) return [];
    const { say } = checked;
    const { picture } = shown;
    return [
      {
        check: 'picture-facts',
        severity: 'asks',
        sentence: say('checks.facts', { name: nameOf(picture), what: listed(checked, lacking) }),
        remedies: [{ act: 'open', collection: 'media', id: picture.id, label: say('checks.facts.remedy') }],
      },
    ];
  });
