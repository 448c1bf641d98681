'use client';

import { toast, useModal } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';
import { onDay } from '../../../common/dates.ts';
import type { PlanEvent } from '../../calendar/events.ts';
import { send } from '../api.ts';
import { plannedTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';

export const moveDialog = 'calendar-move';
export const pastDialog = 'calendar-past';

/** How what is scheduled gets another time, and what is asked meanwhile. */
export interface Move {
  /** What is asked about. */
  event: PlanEvent | undefined;
  /** The time that would have passed. */
  missed: Date | undefined;
  /** Asks for a time. */
  ask(event: PlanEvent): void;
  /** To the same hour of another day; asks whether to publish now where that has passed. */
  toDay(event: PlanEvent, day: string): Promise<void>;
  /** @param at ISO 8601; `null` for now */
  to(event: PlanEvent, at: string | null): Promise<void>;
}

export function useMove(): Move {
  const { language, say } = useTexts();
  const { openModal } = useModal();
  const { refresh } = useRouter();
  const [event, setEvent] = useState<PlanEvent>();
  const [missed, setMissed] = useState<Date>();

  async function to(event: PlanEvent, publishAt: string | null): Promise<void> {
    const address = `/api/${event.kind}/${event.id}/publish-at`;
    const { ok, body, issue } = await send('POST', address, language, { publishAt });
    if (!ok) return void toast.error(issue ?? say('publishAt.failed'));
    const at = new Date((body as { publishAt: string }).publishAt);
    const values = {
      title: event.title || say('title.none'),
      time: plannedTimeOf(at, language, new Date()),
    };
    toast.success(say('calendar.move.to', values));
    refresh();
  }

  return {
    event,
    missed,
    ask(event) {
      setEvent(event);
      openModal(moveDialog);
    },
    async toDay(event, day) {
      const at = onDay(new Date(event.at), day);
      if (at > new Date()) return to(event, at.toISOString());
      setEvent(event);
      setMissed(at);
      openModal(pastDialog);
    },
    to,
  };
}
