'use client';

import { DatePicker } from '@payloadcms/ui';
import { plannedTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';

interface ChoiceProperties<T extends string> {
  /** Of the group of buttons; unique in the page. */
  name: string;
  legend: string;
  options: { value: T; label: string }[];
  chosen: T | undefined;
  onChoose(value: T): void;
}

/** One of several, all of which are seen. */
export function Choice<T extends string>({ name, legend, options, chosen, onChoose }: ChoiceProperties<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** When the page is withdrawn, said once more as it is in Sweden. */
export function WithdrawalTime({ at, onChange }: { at: Date | null; onChange(at: Date | null): void }) {
  const { language, say } = useTexts();
  return (
    <div className="withdraw__time">
      <DatePicker
        pickerAppearance="dayAndTime"
        displayFormat="yyyy-MM-dd HH:mm:ss"
        timeFormat="HH:mm"
        timeIntervals={15}
        {...(at ? { value: at } : {})}
        onChange={(date: Date | null) => onChange(date)}
      />
      <p role="status">{at && say('withdraw.planned', { time: plannedTimeOf(at, language, new Date()) })}</p>
    </div>
  );
}
