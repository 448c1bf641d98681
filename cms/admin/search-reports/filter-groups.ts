import { languages } from '../../../common/languages.ts';
import { searchOutcomes } from '../../../common/protocol/search-report.ts';
import { periods, type Question } from '../../search-reports/most-asked.ts';
import type { FilterGroup } from '../report/filters.tsx';
import { addressOf } from './question.ts';
import type { Messages } from './messages.ts';

/** What the list can be narrowed to. */
export function filterGroups(question: Question, messages: Messages): FilterGroup[] {
  const whichever = messages['searches.any'];
  const choice = (label: string, change: Partial<Question>) => ({
    label,
    href: addressOf(question, change),
    chosen: Object.entries(change).every(([name, value]) => question[name as keyof Question] === value),
  });
  return [
    {
      name: messages['searches.state'],
      choices: [
        choice(messages['searches.open'], { handled: false }),
        choice(messages['searches.done'], { handled: true }),
      ],
    },
    {
      name: messages['searches.period'],
      choices: periods.map((period) => choice(messages[`searches.period.${period}`], { period })),
    },
    {
      name: messages['searches.outcome'],
      choices: [undefined, ...searchOutcomes].map((outcome) =>
        choice(outcome ? messages[`option.outcome.${outcome}`] : whichever, { outcome }),
      ),
    },
    {
      name: messages['searches.language'],
      choices: [undefined, ...languages].map((language) =>
        choice(language ? messages[`option.language.${language}`] : whichever, { language }),
      ),
    },
  ];
}
