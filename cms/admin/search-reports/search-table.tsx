import Link from 'next/link';
import type { Language } from '../../../common/languages.ts';
import type { Asked, Question } from '../../search-reports/most-asked.ts';
import { addressOf } from './question.ts';
import { SearchRow } from './search-row.tsx';
import type { TermOption } from './terms.ts';
import type { Words } from './words.ts';

interface Properties {
  queries: Asked[];
  question: Question;
  terms: Record<Language, TermOption[]>;
  words: Words;
}

interface Column {
  order: Question['order'];
  label: string;
  number?: boolean;
}

export function SearchTable({ queries, question, terms, words }: Properties) {
  const columns: Column[] = [
    { order: 'query', label: words['searches.query'] },
    { order: 'nothing', label: words['option.outcome.nothing'], number: true },
    { order: 'unfollowed', label: words['option.outcome.unfollowed'], number: true },
    { order: 'asked', label: words['searches.asked'], number: true },
    { order: 'week', label: words['searches.week'] },
  ];
  return (
    <div className="table report__table">
      <table cellPadding="0" cellSpacing="0">
        <thead>
          <tr>
            {columns.map(({ order, label, number }) => (
              <th
                key={order}
                scope="col"
                className={number ? 'report__number' : undefined}
                aria-sort={order === question.order ? sorted(order) : undefined}
              >
                <Link href={addressOf(question, { order })} scroll={false}>
                  {label}
                </Link>
              </th>
            ))}
            <th scope="col">{words['searches.actions']}</th>
          </tr>
        </thead>
        <tbody>
          {queries.map((asked) => (
            <SearchRow
              key={`${asked.language}/${asked.query}/${asked.handled}`}
              asked={asked}
              terms={terms[asked.language]}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sorted(order: Question['order']): 'ascending' | 'descending' {
  return order === 'query' ? 'ascending' : 'descending';
}
