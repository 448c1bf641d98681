'use client';

import Link from 'next/link';
import type { DragEvent } from 'react';
import { keyOf, type PlanEvent } from '../../calendar/events.ts';
import { languageName } from '../../i18n/language-name.ts';
import { editAddress } from '../edit-address.ts';
import { swedishClockOf } from '../live-status/format.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import type { Move } from './use-move.ts';

interface Properties {
  event: PlanEvent;
  move: Move;
}

/** What waits for its time can be moved to another; what readers have stands fast. */
export function isMovable({ act, standing }: PlanEvent): boolean {
  return act === 'publish' && standing === 'waiting';
}

/** One event: when, what of which text, and the way to it. */
export function EventEntry({ event, move }: Properties) {
  const { language, say } = useTexts();
  const { kind: collection, id, language: of, act, standing } = event;
  const title = event.title || say('title.none');
  const at = new Date(event.at);
  const mayMove = useMay()('publish') && isMovable(event);
  const drag = mayMove
    ? {
        draggable: true,
        onDragStart: ({ dataTransfer }: DragEvent) => dataTransfer.setData('text/plain', keyOf(event)),
      }
    : {};
  return (
    <div className="calendar__event" data-standing={standing} data-act={act} {...drag}>
      <span className="calendar__when">
        <time dateTime={event.at}>{swedishClockOf(at, language)}</time> {say(wordOf(event))}
      </span>
      <Link href={editAddress({ collection, id, language: of })} draggable={false}>
        {title}
      </Link>
      <span className="calendar__facts">
        {say(`collection.${collection}`)}, {languageName(of)[language]}
        {(standing === 'changed' || standing === 'review') &&
          `, ${say(`standing.${standing}`).toLowerCase()}`}
      </span>
      {mayMove && (
        <button type="button" onClick={() => move.ask(event)} aria-label={say('calendar.move', { title })}>
          {say('publishAt.move')}
        </button>
      )}
    </div>
  );
}

function wordOf({ act, standing }: PlanEvent) {
  const isAhead = standing === 'waiting' || standing === 'review';
  if (act === 'publish') return isAhead ? 'calendar.publish' : 'calendar.published';
  return standing === 'withdrawn' ? 'calendar.withdrawn' : 'calendar.withdraw';
}
