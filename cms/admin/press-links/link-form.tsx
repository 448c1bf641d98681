'use client';

import { DatePicker } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { Kind } from '../../../common/addresses.ts';
import { useTexts } from '../use-texts.ts';
import { makeLink } from './links.ts';

interface Properties {
  document: { kind: Kind; id: number };
  /** Until when it holds if nothing else is chosen, ISO 8601. */
  endsAt: string;
  onMade: () => Promise<void>;
}

/** Makes a link, whose address is shown once. No `form`: it stands in that of the document. */
export function LinkForm({ document, endsAt, onMade }: Properties) {
  const { language, say } = useTexts();
  const id = useId();
  const [label, setLabel] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [address, setAddress] = useState('');
  const [issue, setIssue] = useState('');

  async function make() {
    const answer = await makeLink(document, language, { label, endsAt: chosen ?? endsAt });
    if (!answer.ok) return setIssue(answer.issue ?? say('press.failed'));
    setIssue('');
    setLabel('');
    setAddress((answer.body as { address: string }).address);
    await onMade();
  }

  return (
    <div className="press-links__form">
      <label htmlFor={`${id}-label`}>{say('press.label')}</label>
      <input
        id={`${id}-label`}
        type="text"
        maxLength={200}
        value={label}
        onChange={({ target }) => setLabel(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void make();
        }}
      />
      <span id={`${id}-end`}>{say('press.endsAt')}</span>
      <div role="group" aria-labelledby={`${id}-end`}>
        <DatePicker
          pickerAppearance="dayAndTime"
          displayFormat="yyyy-MM-dd HH:mm"
          timeFormat="HH:mm"
          timeIntervals={15}
          minDate={new Date()}
          value={chosen ?? endsAt}
          onChange={(date: Date | null) => setChosen(date?.toISOString())}
        />
      </div>
      <button type="button" className="press-links__button" onClick={() => void make()}>
        {say('press.make')}
      </button>
      <p role="alert">{issue}</p>
      {address && <MadeAddress address={address} />}
    </div>
  );
}

function MadeAddress({ address }: { address: string }) {
  const { say } = useTexts();
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }

  return (
    <div className="press-links__made" role="status">
      <p>{say('press.made')}</p>
      <input
        readOnly
        aria-label={say('press.address')}
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="press-links__button" onClick={() => void copy()}>
        {say(isCopied ? 'press.copied' : 'press.copy')}
      </button>
    </div>
  );
}
