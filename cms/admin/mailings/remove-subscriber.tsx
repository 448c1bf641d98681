'use client';

import { useId, useState, type SyntheticEvent } from 'react';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';

/** Ends a subscription of somebody who has asked for that. Whether there is one is told to nobody else. */
export function RemoveSubscriber() {
  const { language, say } = useTexts();
  const id = useId();
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState('');

  async function remove(event: SyntheticEvent) {
    event.preventDefault();
    const answer = await send('POST', '/api/subscribers/remove', language, { address });
    if (!answer.ok) return setSaid(answer.issue ?? say('mailing.failed'));
    const { removed } = answer.body as { removed: boolean };
    setSaid(say(removed ? 'mailing.remove.done' : 'mailing.remove.none'));
    if (removed) setAddress('');
  }

  return (
    <form className="mailings__remove" onSubmit={(event) => void remove(event)}>
      <h2>{say('mailing.remove')}</h2>
      <p>{say('mailing.remove.help')}</p>
      <label htmlFor={id}>{say('mailing.remove.address')}</label>
      <input
        id={id}
        type="email"
        required
        autoComplete="off"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <button type="submit">{say('mailing.remove.button')}</button>
      <p role="status">{said}</p>
    </form>
  );
}
