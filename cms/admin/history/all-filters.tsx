import Link from 'next/link';
import type { PayloadRequest } from 'payload';
import { actNames } from '../../history/acts.ts';
import { kindName } from '../../history/labels.ts';
import type { Question } from '../../history/question.ts';
import type { TextKey } from '../../i18n/texts.ts';

interface Properties {
  question: Question;
  people: { who: number; name: string }[];
  say: (key: TextKey) => string;
  req: PayloadRequest;
}

interface Option {
  value: string;
  label: string;
}

/** A form of the browser's own: what is chosen stands in the address, which can be kept. */
export function AllFilters({ question, people, say, req }: Properties) {
  const { collections, globals } = req.payload.config;
  const kinds = [...collections, ...globals].filter(({ slug, ...of }) => slug === 'users' || isRecorded(of));
  const byLabel = (options: Option[]) =>
    options.sort((one, other) => one.label.localeCompare(other.label, 'sv'));
  const groups: [keyof Question, Option[]][] = [
    ['who', people.map(({ who, name }) => ({ value: String(who), label: name }))],
    ['act', byLabel(actNames.map((act) => ({ value: act, label: say(`history.name.${act}`) })))],
    ['kind', byLabel(kinds.map(({ slug }) => ({ value: slug, label: kindName(req, slug) })))],
  ];
  return (
    <form className="history-all__filters" action="/admin/history">
      {groups.map(([name, options]) => (
        <label key={name}>
          {say(`history.filter.${name}` as TextKey)}
          <select name={name} defaultValue={question[name]}>
            <option value="">{say('history.filter.any')}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {say(`history.filter.${name}`)}
          <input type="date" name={name} defaultValue={question[name]} />
        </label>
      ))}
      <button type="submit" className="history__button history__button--main">
        {say('history.filter.show')}
      </button>
      {Object.values(question).some(Boolean) && (
        <Link className="history__button" href="/admin/history">
          {say('history.filter.clear')}
        </Link>
      )}
    </form>
  );
}

/** What staff write together has versions. */
function isRecorded({ versions }: { versions?: unknown }): boolean {
  return Boolean(versions);
}
