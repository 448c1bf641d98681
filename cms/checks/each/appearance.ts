import { descriptionLength, titleLength } from '../../../common/search-result.ts';
import type { Check } from '../checked.ts';
import type { Remark, Remedy } from '../remark.ts';
import { picturesIn } from '../pictures.ts';

/** What services show of a link that is shared, in pixels; of a smaller picture they show little or nothing. */
const cardWidth = 1200;
const cardHeight = 630;
/** How much longer than what is shown a text is before that is worth a word. */
const slack = 1.2;

/** How the page looks in a search engine and where it is shared: hints alone, for what is cut is still there. */
export const appearance: Check = (checked) => {
  const { text, say } = checked;
  const { title, lede = '', image } = text.data;
  const look: Remedy = { act: 'preview', label: say('checks.look') };
  const remarks: Remark[] = [];
  const advise = (sentence: string, ...remedies: Remedy[]) =>
    remarks.push({ check: 'appearance', severity: 'advises', sentence, remedies });
  const lengths = (length: number, max: number) => ({ length: String(length), max: String(max) });
  if (title.length > titleLength * slack)
    advise(say('checks.look.title', lengths(title.length, titleLength)), look);
  if (lede.length > descriptionLength * slack)
    advise(say('checks.look.lede', lengths(lede.length, descriptionLength)), look);
  const main = picturesIn(checked).find(({ picture }) => picture.id === image)?.picture;
  if (main?.width && main.height && (main.width < cardWidth || main.height < cardHeight))
    advise(say('checks.look.picture', { width: String(main.width), height: String(main.height) }), {
      ...{ act: 'go', path: 'image', label: say('checks.look.picture.remedy') },
    });
  return remarks;
};
