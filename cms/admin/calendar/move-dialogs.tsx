'use client';

import { ConfirmationModal } from '@payloadcms/ui';
import { plannedTimeOf } from '../live-status/format.ts';
import { TimeDialog } from '../publish-at/time-dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { moveDialog, pastDialog, type Move } from './use-move.ts';

/** Asks to which time an event is moved, and whether to publish at once where it was moved to one that is over. */
export function MoveDialogs({ move: { event, missed, to } }: { move: Move }) {
  const { language, say } = useTexts();
  if (!event) return null;
  const title = event.title || say('title.none');
  const time = missed ? plannedTimeOf(missed, language, new Date()) : '';
  return (
    <>
      <TimeDialog
        key={`${event.kind}-${event.id}-${event.at}`}
        slug={moveDialog}
        label={say('publishAt.move')}
        inForce={event.at}
        onChange={(at) => to(event, at)}
      />
      <ConfirmationModal
        modalSlug={pastDialog}
        heading={say('calendar.past.ask')}
        body={say('calendar.past.help', { title, time })}
        confirmLabel={say('publishAt.now')}
        onConfirm={() => to(event, null)}
      />
    </>
  );
}
