'use client';

import { ConfirmationModal, DatePicker } from '@payloadcms/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';

interface Properties {
  slug: string;
  inForce: string | null;
  /** @param publishAt the time that was chosen; `null` for now */
  onChange: (publishAt: string | null) => Promise<void>;
}

/** Asks for another time, and says what that does to what readers have. */
export function TimeDialog({ slug, inForce, onChange }: Properties) {
  const { say } = useTexts();
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
      <p role="status">{say(`publishAt.effect.${effect}`)}</p>
    </div>
  );
  return (
    <ConfirmationModal
      modalSlug={slug}
      heading={say('publishAt.change')}
      body={body}
      confirmLabel={say('publishAt.change')}
      onCancel={() => setChosen(undefined)}
      onConfirm={async () => {
        await onChange(time);
        setChosen(undefined);
      }}
    />
  );
}
