import { languages } from '../../../common/languages.ts';
import { searchOutcomes } from '../../../common/protocol/search-report.ts';
import { periods, type Question } from '../../search-reports/most-asked.ts';
import type { FilterGroup } from '../report/filters.tsx';
import { addressOf } from './question.ts';
import type { Words } from './words.ts';

/** What the list can be narrowed to. */
export function filterGroups(question: Question, words: Words): FilterGroup[] {
  const any = words['searches.any'];
  const choice = (label: string, change: Partial<Question>) => ({
    label,
    href: addressOf(question, change),
    chosen: Object.entries(change).every(([name, value]) => question[name as keyof Question] === value),
  });
  return [
    {
      name: words['searches.state'],
      choices: [
        choice(words['searches.open'], { handled: false }),
        choice(words['searches.done'], { handled: true }),
      ],
    },
    {
      name: words['searches.period'],
      choices: periods.map((period) => choice(words[`searches.period.${period}`], { period })),
    },
    {
      name: words['searches.outcome'],
      choices: [undefined, ...searchOutcomes].map((outcome) =>
        choice(outcome ? words[`option.outcome.${outcome}`] : any, { outcome }),
      ),
    },
    {
      name: words['searches.language'],
      choices: [undefined, ...languages].map((language) =>
        choice(language ? words[`option.language.${language}`] : any, { language }),
      ),
    },
  ];
}
