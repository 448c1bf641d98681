import { inItsLanguage, type Check } from '../checked.ts';
import { nameOf, picturesIn } from '../pictures.ts';

/** The one thing that blocks: who cannot see a picture would not even know that it is there. */
export const altTexts: Check = (checked) => {
  const { say } = checked;
  return picturesIn(checked)
    .filter(({ picture }) => !picture.alt)
    .map(({ picture }) => ({
      check: 'alt-texts',
      severity: 'blocks',
      sentence: say('checks.alt', { name: nameOf(picture), language: inItsLanguage(checked) }),
      remedies: [
        { act: 'open', collection: 'media', id: picture.id, path: 'alt', label: say('checks.alt.remedy') },
      ],
    }));
};
