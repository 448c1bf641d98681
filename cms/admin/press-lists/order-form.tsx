'use client';

import { DatePicker, useFormFields } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { isLanguage, otherLanguage, type Language } from '../../../common/languages.ts';
import { languageName } from '../../i18n/language-name.ts';
import type { Moment } from '../../press-lists/order.ts';
import type { PressPreview, ReleasePress } from '../../press-lists/release-endpoints.ts';
import type { ChosenContact } from '../../press-lists/recipients.ts';
import { send } from '../api.ts';
import { defaultEnd } from '../press-links/links.ts';
import { useTexts } from '../use-texts.ts';
import { ChooseLists, ChoosePeople, type Picked } from './choose.tsx';
import { WhoGetsIt } from './who-gets-it.tsx';

interface Properties {
  /** Below which the CMS is asked. */
  path: string;
  found: ReleasePress;
  onOrdered: () => Promise<void>;
}

/** By which the same order, sent twice, is one. Not every address at which the CMS is reached lets browsers make UUIDs. */
function makeKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Chooses who gets a release and when, and orders that. No `form`: it stands in that of the document. */
export function OrderForm({ path, found, onOrdered }: Properties) {
  const { language, say } = useTexts();
  const [lists, setLists] = useState<number[]>([]);
  const [people, setPeople] = useState<Picked[]>([]);
  const [wished, setMoment] = useState<Moment>();
  const [lines, setLines] = useState<Partial<Record<Language, string>>>({});
  const [wishedEnd, setEnd] = useState<string>();
  const [key, setKey] = useState(makeKey);
  const [said, setSaid] = useState('');
  const [issue, setIssue] = useState('');
  const publishAt = useFormFields(([fields]) => fields['publishAt']?.value);
  const contacts = useChosen(path, lists, people);
  const count = contacts.filter(({ leftOut }) => leftOut === null).length;
  const moment = found.moments.find((one) => one === wished) ?? found.moments[0] ?? 'published';
  const endsAt = wishedEnd ?? defaultEnd(publishAt, new Date());

  async function ask(what: 'test' | 'send', data: object, done: (body: unknown) => string) {
    const answer = await send('POST', `${path}/${what}`, language, { moment, lines, ...data });
    setIssue(answer.ok ? '' : (answer.issue ?? say('mailing.failed')));
    setSaid(answer.ok ? done(answer.body) : '');
    return answer.ok;
  }

  const test = () =>
    ask('test', {}, (body) => say('pressList.test.done', { address: (body as { to: string }).to }));

  async function order() {
    const data = { key, lists, contacts: people.map(({ id }) => id), endsAt };
    if (!(await ask('send', data, () => say(`pressList.order.done.${moment}`)))) return;
    setKey(makeKey());
    setLists([]);
    setPeople([]);
    await onOrdered();
  }

  return (
    <div className="press-lists__form">
      <ChooseLists lists={found.lists} chosen={lists} onChange={setLists} />
      <ChoosePeople chosen={people} onChange={setPeople} />
      <Moments moments={found.moments} chosen={moment} onChange={setMoment} />
      {moment === 'embargo' && <EndOfLink value={endsAt} onChange={setEnd} />}
      <Lines lines={lines} hasTranslation={found.hasTranslation} onChange={setLines} />
      {lists.length + people.length > 0 && <WhoGetsIt contacts={contacts} />}
      <Buttons count={count} moment={moment} onTest={test} onOrder={order} />
      <p role="status">{said}</p>
      <p role="alert">{issue}</p>
    </div>
  );
}

interface ButtonsProperties {
  /** How many get it. */
  count: number;
  moment: Moment;
  onTest: () => Promise<unknown>;
  onOrder: () => Promise<unknown>;
}

/** What is sent cannot be called back: it is asked once more, with how many there are. */
function Buttons({ count, moment, onTest, onOrder }: ButtonsProperties) {
  const { say } = useTexts();
  const [isAsking, setAsking] = useState(false);
  if (isAsking)
    return (
      <div className="press-lists__buttons" role="group" aria-label={say('pressList.order')}>
        <button
          type="button"
          className="press-lists__button press-lists__button--sure"
          onClick={() => {
            setAsking(false);
            void onOrder();
          }}
        >
          {say(`pressList.order.sure.${moment}`, { count: String(count) })}
        </button>
        <button type="button" className="press-lists__button" onClick={() => setAsking(false)}>
          {say('pressList.order.back')}
        </button>
      </div>
    );
  return (
    <div className="press-lists__buttons">
      <button type="button" className="press-lists__button" onClick={() => void onTest()}>
        {say('pressList.test')}
      </button>
      <button
        type="button"
        className="press-lists__button"
        disabled={count === 0}
        onClick={() => setAsking(true)}
      >
        {say('pressList.order')}
      </button>
    </div>
  );
}

/** Who would get it, asked anew when the choice is another. */
function useChosen(path: string, lists: number[], people: Picked[]): ChosenContact[] {
  const { language } = useTexts();
  const [contacts, setContacts] = useState<ChosenContact[]>([]);
  const asked = JSON.stringify({ lists, contacts: people.map(({ id }) => id) });
  useEffect(() => {
    if (lists.length + people.length === 0) {
      setContacts([]);
      return undefined;
    }
    const over = new AbortController();
    const look = async () => {
      const { ok, body } = await send('POST', `${path}/preview`, language, JSON.parse(asked) as object);
      if (!over.signal.aborted && ok) setContacts((body as PressPreview).contacts);
    };
    void look();
    return () => over.abort();
  }, [path, language, asked]);
  return contacts;
}

interface MomentsProperties {
  moments: Moment[];
  chosen: Moment;
  onChange: (moment: Moment) => void;
}

function Moments({ moments, chosen, onChange }: MomentsProperties) {
  const { say } = useTexts();
  const name = useId();
  return (
    <fieldset>
      <legend>{say('pressList.when')}</legend>
      {moments.map((moment) => (
        <label key={moment}>
          <input type="radio" name={name} checked={moment === chosen} onChange={() => onChange(moment)} />
          <span>{say(`pressList.when.${moment}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function EndOfLink({ value, onChange }: { value: string; onChange: (end: string | undefined) => void }) {
  const { say } = useTexts();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id}>{say('pressList.endsAt')}</span>
      <DatePicker
        pickerAppearance="dayAndTime"
        displayFormat="yyyy-MM-dd HH:mm"
        timeFormat="HH:mm"
        timeIntervals={15}
        minDate={new Date()}
        value={value}
        onChange={(date: Date | null) => onChange(date?.toISOString())}
      />
    </div>
  );
}

interface LinesProperties {
  lines: Partial<Record<Language, string>>;
  hasTranslation: boolean;
  onChange: (lines: Partial<Record<Language, string>>) => void;
}

/** What staff say themselves, in each language in which there are letters. */
function Lines({ lines, hasTranslation, onChange }: LinesProperties) {
  const { language, say } = useTexts();
  const written = useFormFields(([fields]) => fields['language']?.value);
  const own = typeof written === 'string' && isLanguage(written) ? written : language;
  const needed = hasTranslation ? [own, otherLanguage(own)] : [own];
  return (
    <>
      {needed.map((one) => (
        <label key={one} className="press-lists__line">
          {hasTranslation
            ? say('pressList.line.language', { language: languageName(one)[language] })
            : say('pressList.line')}
          <textarea
            rows={3}
            maxLength={1000}
            lang={one}
            value={lines[one] ?? ''}
            onChange={({ target }) => onChange({ ...lines, [one]: target.value })}
          />
        </label>
      ))}
      {hasTranslation && <p className="field-description">{say('pressList.languages')}</p>}
    </>
  );
}
