'use client';

import { ConfirmationModal, DatePicker } from '@payloadcms/ui';
import { useState } from 'react';
import { plannedTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';

interface Properties {
  slug: string;
  /** What is done, in words. */
  label: string;
  inForce: string | null;
  /** @param publishAt the time that was chosen; `null` for now */
  onChange: (publishAt: string | null) => Promise<void>;
}

/** Asks for another time, and says what that does to what readers have. */
export function TimeDialog({ slug, label, inForce, onChange }: Properties) {
  const { language, say } = useTexts();
  const [chosen, setChosen] = useState<string | null | undefined>();
  const time = chosen === undefined ? inForce : chosen;
  const now = new Date();
  const isLive = !inForce || new Date(inForce) <= now;
  const willWait = time !== null && new Date(time) > now;
  const effect = willWait ? (isLive ? 'taken' : 'waits') : isLive ? 'stays' : 'now';
  const body = (
    <div className="publish-at__dialog">
      <p>{say('publishAt.dialog.help')}</p>
      <div className="publish-at__picker">
        <DatePicker
          pickerAppearance="dayAndTime"
          displayFormat="yyyy-MM-dd HH:mm:ss"
          timeFormat="HH:mm"
          timeIntervals={15}
          {...(time ? { value: time } : {})}
          onChange={(date: Date | null) => setChosen(date ? date.toISOString() : null)}
        />
      </div>
      <p role="status">
        {time && `${plannedTimeOf(new Date(time), language, now)}. `}
        {say(`publishAt.effect.${effect}`)}
      </p>
    </div>
  );
  return (
    <ConfirmationModal
      modalSlug={slug}
      heading={label}
      body={body}
      confirmLabel={label}
      onCancel={() => setChosen(undefined)}
      onConfirm={async () => {
        await onChange(time);
        setChosen(undefined);
      }}
    />
  );
}
