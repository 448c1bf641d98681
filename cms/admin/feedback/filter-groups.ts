import { languages } from '../../../common/languages.ts';
import { askedKinds } from '../../feedback/page-at.ts';
import { periods, type Period, type Question } from '../../feedback/report.ts';
import type { FilterGroup } from '../report/filters.tsx';
import { addressOf } from './question.ts';
import type { Words } from './words.ts';

/** What the list can be narrowed to. */
export function filterGroups(question: Question, words: Words): FilterGroup[] {
  const all = words['feedback.all'];
  const choice = (label: string, change: Partial<Question>) => ({
    label,
    href: addressOf(question, change),
    chosen: Object.entries(change).every(([name, value]) => question[name as keyof Question] === value),
  });
  return [
    {
      name: words['feedback.state'],
      choices: [choice(all, { open: false }), choice(words['feedback.open'], { open: true })],
    },
    {
      name: words['feedback.period'],
      choices: (Object.keys(periods) as Period[]).map((period) =>
        choice(words[`feedback.period.${period}`], { period }),
      ),
    },
    {
      name: words['feedback.kind'],
      choices: [undefined, ...askedKinds].map((kind) =>
        choice(kind ? words[`collection.${kind}.plural`] : all, { kind }),
      ),
    },
    {
      name: words['feedback.language'],
      choices: [undefined, ...languages].map((language) =>
        choice(language ? words[`option.language.${language}`] : all, { language }),
      ),
    },
  ];
}
