'use client';

import { useModal } from '@payloadcms/ui';
import { useRef, useState, type ReactNode } from 'react';
import type { Remark } from '../../checks/remark.ts';
import { useTexts } from '../use-texts.ts';
import { AskFirst } from './ask-first.tsx';
import type { Known } from './known.ts';
import type { Remedies } from './use-remedies.tsx';

/** How long whoever publishes waits for a check at most, in milliseconds: as a rule it has been made already. */
const patience = 2_000;

/** What stands between a button and publishing. */
export interface Gate {
  /** What keeps the text from being published, or is asked about, as far as that is known. */
  remarks: Remark[];
  /** Whether it may be published as it is, without a question. */
  isOpen: () => boolean;
  /** Goes on where nothing is wrong, and asks first where something is. */
  pass: () => Promise<void>;
  /** Shows what is wrong. */
  show: () => void;
  element: ReactNode;
}

/** A text that can be published, and what is known of it. */
export interface CheckedText extends Remedies {
  /** Tells its questions from those about others in the page. */
  name: string;
  /** What was found last. */
  known: Pick<Known, 'remarks'> | undefined;
  /** That, where it holds for the text as it is at the moment. */
  fresh: () => Pick<Known, 'remarks'> | undefined;
  /** Has it checked; nothing where it cannot be. */
  check: () => Promise<Pick<Known, 'remarks'> | undefined>;
}

interface Publishing {
  publish: () => void;
  /** Whether that waits for a time. */
  isPlanned: boolean;
}

/** Lets a text be published that is in order; of anything else, staff are asked once. */
export function useAskFirst(
  { name, known, fresh, check, apply, drawer }: CheckedText,
  { publish, isPlanned }: Publishing,
): Gate {
  const { openModal } = useModal();
  const { say } = useTexts();
  const answered = useRef(new Set<string>());
  const isAsking = useRef(false);
  const [shown, setShown] = useState<Remark[]>([]);
  const dialog = `checks-${name}`;
  const isLeft = ({ severity, sentence }: Remark) =>
    severity === 'blocks' || (severity === 'asks' && !answered.current.has(sentence));

  async function findNow(): Promise<Remark[]> {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
    const found = fresh() ?? (await Promise.race([check(), late])) ?? known;
    const sentence = say('checks.unknown');
    return found?.remarks ?? [{ check: 'unknown', severity: 'asks', sentence, remedies: [] }];
  }

  async function pass() {
    if (isAsking.current) return;
    isAsking.current = true;
    const left = (await findNow()).filter(isLeft);
    isAsking.current = false;
    if (left.length === 0) return publish();
    open(left);
  }

  function open(remarks: Remark[]) {
    setShown(remarks);
    openModal(dialog);
  }

  function publishAnyway() {
    for (const { sentence } of shown) answered.current.add(sentence);
    publish();
  }

  const remarks = known?.remarks.filter(({ severity }) => severity !== 'advises') ?? [];
  return {
    remarks,
    isOpen: () => fresh()?.remarks.some(isLeft) === false,
    pass,
    show: () => open(remarks),
    element: (
      <>
        <AskFirst
          {...{ dialog, isPlanned, remarks: shown }}
          onRemedy={(remedy) => void apply(remedy)}
          onPublish={publishAnyway}
        />
        {drawer}
      </>
    ),
  };
}
