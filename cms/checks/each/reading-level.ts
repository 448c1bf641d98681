import { lix, wordsOf } from '../../../common/readability.ts';
import type { Check } from '../checked.ts';
import { contentsOf, runningTexts } from '../contents.ts';

/** Above it a text is harder than newspapers are. */
const max = 50;
/** Of a few words the measure says nothing. */
const minWords = 60;

export const readingLevel: Check = ({ text: { data, body }, say }) => {
  const own = runningTexts(body).filter(({ path }) => path !== 'boilerplate');
  const lines = [data.lede ?? '', ...own.flatMap(({ text }) => contentsOf(text).lines)];
  const prose = lines.map(asSentence).join(' ');
  const measured = Math.round(lix(prose));
  if (measured <= max || wordsOf(prose).length < minWords) return [];
  const path = own.find(({ text }) => text.length > 0)?.path ?? 'lede';
  return [
    {
      check: 'reading-level',
      severity: 'asks',
      sentence: say('checks.lix', { lix: String(measured), max: String(max) }),
      remedies: [{ act: 'go', path, label: say('checks.lix.remedy') }],
    },
  ];
};

/** A heading or a row of a list ends like a sentence. */
function asSentence(line: string): string {
  const words = line.trim();
  return words && !/[.!?:]$/.test(words) ? `${words}.` : words;
}
