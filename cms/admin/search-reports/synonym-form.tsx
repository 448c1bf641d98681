'use client';

import { useId, useState } from 'react';
import type { AskedQuery } from '../../search-reports/handled.ts';
import { fill } from '../live-status/format.ts';
import type { TermOption } from './terms.ts';
import type { Messages } from './messages.ts';

interface Properties {
  asked: AskedQuery;
  terms: TermOption[];
  messages: Messages;
  isBusy: boolean;
  onAdd: (term: number) => unknown;
  onCancel: () => void;
}

/** Stands where the row's buttons stood, and gives them back. */
export function SynonymForm({ asked, terms, messages, isBusy, onAdd, onCancel }: Properties) {
  const id = useId();
  const [term, setTerm] = useState('');
  return (
    <form
      className="report__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (term) onAdd(Number(term));
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>
        {terms.length > 0
          ? fill(messages['searches.chooseTerm'], { query: asked.query })
          : messages['searches.noTerms']}
      </label>
      {terms.length > 0 && (
        <select id={id} value={term} required autoFocus onChange={({ target }) => setTerm(target.value)}>
          <option value="" />
          {terms.map(({ id: value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
      <div className="report__actions">
        {terms.length > 0 && (
          <button type="submit" className="report__button report__button--main" disabled={isBusy || !term}>
            {messages['searches.add']}
          </button>
        )}
        <button type="button" className="report__button" onClick={onCancel}>
          {messages['searches.cancel']}
        </button>
      </div>
    </form>
  );
}
