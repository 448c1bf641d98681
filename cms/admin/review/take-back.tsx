'use client';

import { Button, toast } from '@payloadcms/ui';
import { useTexts } from '../use-texts.ts';
import type { Review } from './use-review.ts';

/** Takes a text back that one has sent oneself. */
export function TakeBack({ review }: { review: Review }) {
  const { say } = useTexts();

  async function takeBack() {
    const { ok, issue } = await review.act('take-back');
    if (ok) toast.success(say('review.takenBack'));
    else toast.error(issue ?? say('review.failed'));
  }

  return (
    <Button
      type="button"
      size="medium"
      margin={false}
      buttonStyle="secondary"
      onClick={() => void takeBack()}
    >
      {say('review.takeBack')}
    </Button>
  );
}
