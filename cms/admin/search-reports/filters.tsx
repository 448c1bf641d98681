import Link from 'next/link';
import { languages } from '../../../site/languages.ts';
import { searchOutcomes } from '../../../site/search/search-report.ts';
import { periods, type Question } from '../../search-reports/most-asked.ts';
import { addressOf } from './question.ts';
import type { Words } from './words.ts';

interface Choice {
  label: string;
  change: Partial<Question>;
}

/** Links, not buttons: each choice is an address that can be kept. */
export function Filters({ question, words }: { question: Question; words: Words }) {
  const any = words['searches.any'];
  const groups: { name: string; choices: Choice[] }[] = [
    {
      name: words['searches.state'],
      choices: [
        { label: words['searches.open'], change: { handled: false } },
        { label: words['searches.done'], change: { handled: true } },
      ],
    },
    {
      name: words['searches.period'],
      choices: periods.map((period) => ({ label: words[`searches.period.${period}`], change: { period } })),
    },
    {
      name: words['searches.outcome'],
      choices: [undefined, ...searchOutcomes].map((outcome) => ({
        label: outcome ? words[`option.outcome.${outcome}`] : any,
        change: { outcome },
      })),
    },
    {
      name: words['searches.language'],
      choices: [undefined, ...languages].map((language) => ({
        label: language ? words[`option.language.${language}`] : any,
        change: { language },
      })),
    },
  ];
  return (
    <div className="searches__filters">
      {groups.map(({ name, choices }) => (
        <nav key={name} aria-label={name}>
          <span aria-hidden="true">{name}</span>
          {choices.map(({ label, change }) => (
            <Link
              key={label}
              href={addressOf(question, change)}
              scroll={false}
              aria-current={isChosen(question, change) ? 'true' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
      ))}
    </div>
  );
}

function isChosen(question: Question, change: Partial<Question>): boolean {
  return Object.entries(change).every(([name, value]) => question[name as keyof Question] === value);
}
