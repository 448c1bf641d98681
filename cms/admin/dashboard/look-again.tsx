'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTexts } from '../use-texts.ts';
import { send } from '../api.ts';

/** Has changes looked for that were not seen on the site: one that was down for a while is no trouble any longer. */
export function LookAgain({ unseen }: { unseen: number[] }) {
  const router = useRouter();
  const { language } = useTexts();
  const asked = unseen.join();
  useEffect(() => {
    let isCurrent = true;
    const checks = asked.split(',').filter(Boolean);
    void Promise.all(checks.map((id) => send('POST', `/api/publications/${id}/check`, language))).then(
      (answers) => {
        const isMended = answers.some(({ body }) => Object(body)['isLive'] === true);
        if (isCurrent && isMended) router.refresh();
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, language, router]);
  return null;
}
