import Link from 'next/link';
import type { Language } from '../../../common/languages.ts';
import type { Asked, Question } from '../../search-reports/most-asked.ts';
import { addressOf } from './question.ts';
import { SearchRow } from './search-row.tsx';
import type { TermOption } from './terms.ts';
import type { Messages } from './messages.ts';

interface Properties {
  queries: Asked[];
  question: Question;
  terms: Record<Language, TermOption[]>;
  messages: Messages;
}

interface Column {
  order: Question['order'];
  label: string;
  number?: boolean;
}

export function SearchTable({ queries, question, terms, messages }: Properties) {
  const columns: Column[] = [
    { order: 'query', label: messages['searches.query'] },
    { order: 'nothing', label: messages['option.outcome.nothing'], number: true },
    { order: 'unfollowed', label: messages['option.outcome.unfollowed'], number: true },
    { order: 'asked', label: messages['searches.asked'], number: true },
    { order: 'week', label: messages['searches.week'] },
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
            <th scope="col">{messages['searches.actions']}</th>
          </tr>
        </thead>
        <tbody>
          {queries.map((asked) => (
            <SearchRow
              key={`${asked.language}/${asked.query}/${asked.handled}`}
              asked={asked}
              terms={terms[asked.language]}
              messages={messages}
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
