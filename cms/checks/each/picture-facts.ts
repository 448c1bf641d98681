import { inItsLanguage, listed, type Check, type Checked } from '../checked.ts';
import { nameOf, picturesIn, type ShownPicture } from '../pictures.ts';

/** Something that is to be said of each picture. */
interface Fact {
  /** The field of the picture that says it. */
  path: string;
  /** What it is called in a sentence. */
  name: (checked: Checked) => string;
  isTold: (shown: ShownPicture) => boolean;
}

const facts: Fact[] = [
  {
    path: 'caption',
    name: (checked) => checked.say('checks.facts.caption', { language: inItsLanguage(checked) }),
    isTold: ({ picture, caption, isPoster }) => isPoster === true || Boolean(caption ?? picture.caption),
  },
  {
    path: 'credit',
    name: ({ say }) => say('checks.facts.credit'),
    isTold: ({ picture }) => Boolean(picture.credit),
  },
  {
    path: 'licence',
    name: ({ say }) => say('checks.facts.licence'),
    isTold: ({ picture }) => [picture.licence, picture.terms].some(Boolean),
  },
];

/** Caption, credit, and what may be done with it: a licence, or terms in words. */
export const pictureFacts: Check = (checked) =>
  picturesIn(checked).flatMap((shown) => {
    const lacking = facts.filter(({ isTold }) => !isTold(shown));
    const [first] = lacking;
    if (!first) return [];
    const { say } = checked;
    const { id } = shown.picture;
    const names = lacking.map(({ name }) => name(checked));
    return [
      {
        check: 'picture-facts',
        severity: 'asks',
        sentence: say('checks.facts', { name: nameOf(shown.picture), what: listed(checked, names) }),
        remedies: [
          { act: 'open', collection: 'media', id, path: first.path, label: say('checks.facts.remedy') },
        ],
      },
    ];
  });
