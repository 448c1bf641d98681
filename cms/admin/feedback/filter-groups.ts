import { languages } from '../../../common/languages.ts';
import { askedKinds } from '../../feedback/page-at.ts';
import { periods, type Period, type Question } from '../../feedback/report.ts';
import type { FilterGroup } from '../report/filters.tsx';
import { addressOf } from './question.ts';
import type { Messages } from './messages.ts';

/** What the list can be narrowed to. */
export function filterGroups(question: Question, messages: Messages): FilterGroup[] {
  const all = messages['feedback.all'];
  const choice = (label: string, change: Partial<Question>) => ({
    label,
    href: addressOf(question, change),
    chosen: Object.entries(change).every(([name, value]) => question[name as keyof Question] === value),
  });
  return [
    {
      name: messages['feedback.state'],
      choices: [choice(all, { open: false }), choice(messages['feedback.open'], { open: true })],
    },
    {
      name: messages['feedback.period'],
      choices: (Object.keys(periods) as Period[]).map((period) =>
        choice(messages[`feedback.period.${period}`], { period }),
      ),
    },
    {
      name: messages['feedback.kind'],
      choices: [undefined, ...askedKinds].map((kind) =>
        choice(kind ? messages[`collection.${kind}.plural`] : all, { kind }),
      ),
    },
    {
      name: messages['feedback.language'],
      choices: [undefined, ...languages].map((language) =>
        choice(language ? messages[`option.language.${language}`] : all, { language }),
      ),
    },
  ];
}
