'use client';

import { Button, toast, usePreferences } from '@payloadcms/ui';
import Link from 'next/link';
import { useState } from 'react';
import { hiddenPreference } from '../../dashboard/setup-steps.ts';
import type { SetupStep } from '../../dashboard/setup-steps.ts';
import { useTexts } from '../use-texts.ts';

/** What to do in the first days, until all of it is done or whoever reads it has put it away. */
export function SetupList({ steps }: { steps: SetupStep[] }) {
  const { say } = useTexts();
  const { setPreference } = usePreferences();
  const [isHidden, setHidden] = useState(false);
  if (isHidden) return null;

  async function hide() {
    setHidden(true);
    try {
      await setPreference(hiddenPreference, true);
    } catch {
      setHidden(false);
      toast.error(say('dashboard.setup.hide.failed'));
    }
  }

  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section className="overview__setup" aria-labelledby="overview-setup">
      <div className="overview__setup-head">
        <h2 id="overview-setup">{say('dashboard.setup')}</h2>
        <span className="overview__facts">
          {say('dashboard.setup.progress', { done: String(done), all: String(steps.length) })}
        </span>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void hide()}>
          {say('dashboard.setup.hide')}
        </Button>
      </div>
      <ul>
        {steps.map(({ name, address, isDone }) => (
          <li key={name} data-done={isDone}>
            {isDone ? (
              <span>
                <span className="overview__done">{say('dashboard.setup.done')}</span>{' '}
                {say(`dashboard.setup.${name}`)}
              </span>
            ) : (
              <Link prefetch={false} href={address}>
                {say(`dashboard.setup.${name}`)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
