'use client';

import { useDocumentInfo, useForm, useLocale, useModal } from '@payloadcms/ui';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { isKind } from '../../../common/addresses.ts';
import type { Remark } from '../../checks/remark.ts';
import { useTexts } from '../use-texts.ts';
import { AskFirst } from './ask-first.tsx';
import { askChecks } from './ask-checks.ts';
import { formKey, freshOf, useKnown } from './known.ts';
import { useRemedies } from './use-remedies.tsx';

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

interface Publishing {
  publish: () => void;
  /** Whether that waits for a time. */
  isPlanned: boolean;
}

/** Lets a text be published that is in order; of anything else, staff are asked once. */
export function useAskFirst(place: RefObject<HTMLElement | null>, { publish, isPlanned }: Publishing): Gate {
  const { id, collectionSlug: kind } = useDocumentInfo();
  const { getData } = useForm();
  const { openModal } = useModal();
  const { code: written } = useLocale();
  const { language, say } = useTexts();
  const stored = useKnown(formKey(kind, id));
  // What is not stored yet may be another text than the one before.
  const known = id === undefined ? undefined : stored;
  const answered = useRef(new Set<string>());
  const isAsking = useRef(false);
  const [shown, setShown] = useState<Remark[]>([]);
  const { apply, drawer } = useRemedies(place);
  const dialog = `checks-${kind}-${id}`;
  const form = () => JSON.stringify(getData());
  const isLeft = ({ severity, sentence }: Remark) =>
    severity === 'blocks' || (severity === 'asks' && !answered.current.has(sentence));

  async function findNow(): Promise<Remark[]> {
    if (!isKind(kind)) return [];
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
    const ask = () => askChecks({ kind, id, written, language, form: form() });
    const found = freshOf(formKey(kind, id), form()) ?? (await Promise.race([ask(), late])) ?? known;
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
    isOpen: () => freshOf(formKey(kind, id), form())?.remarks.some(isLeft) === false,
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
