'use client';

import { Button, toast } from '@payloadcms/ui';
import { useState } from 'react';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';

/** The secret address of one's own calendar: made, shown once, revoked. */
export function Feed({ hasAddress }: { hasAddress: boolean }) {
  const { language, say } = useTexts();
  const [has, setHas] = useState(hasAddress);
  const [address, setAddress] = useState('');

  async function act(method: 'POST' | 'DELETE') {
    const { ok, body, issue } = await send(method, '/api/calendar', language);
    if (!ok) return void toast.error(issue ?? say('calendar.feed.failed'));
    setHas(method === 'POST');
    setAddress((body as { address?: string }).address ?? '');
    if (method === 'DELETE') toast.success(say('calendar.feed.revoked'));
  }

  return (
    <section className="calendar__feed">
      <h2>{say('calendar.feed')}</h2>
      <p>{say('calendar.feed.help')}</p>
      {has && !address && <p>{say('calendar.feed.has')}</p>}
      {address && (
        <label>
          {say('calendar.feed.address')}
          <input type="text" readOnly value={address} onFocus={({ target }) => target.select()} />
        </label>
      )}
      <div className="calendar__acts">
        <Button size="small" buttonStyle="secondary" margin={false} onClick={() => void act('POST')}>
          {say(has ? 'calendar.feed.again' : 'calendar.feed.make')}
        </Button>
        {has && (
          <Button size="small" buttonStyle="secondary" margin={false} onClick={() => void act('DELETE')}>
            {say('calendar.feed.revoke')}
          </Button>
        )}
      </div>
    </section>
  );
}
