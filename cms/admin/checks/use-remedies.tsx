'use client';

import { toast, useConfig, useDocumentInfo, useForm, useLivePreviewContext, useLocale } from '@payloadcms/ui';
import { useState, type ReactNode, type RefObject } from 'react';
import { isKind } from '../../../common/addresses.ts';
import type { Remedy } from '../../checks/remark.ts';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';
import { askChecks } from './ask-checks.ts';
import { goToField } from './go-to-field.ts';
import { ThingDrawer, type Thing } from './thing-drawer.tsx';

export interface Remedies {
  apply: (remedy: Remedy) => Promise<void>;
  /** Of what is edited to put something right, to be rendered where it outlives the list. */
  drawer: ReactNode;
}

/** Where a text is that something is to be put right in. */
interface Place {
  /** The language of the text. */
  written: string;
  /** Shows a field of it. */
  go: (path: string) => unknown;
  /** Shows its page. */
  preview: () => void;
  checkAgain: () => Promise<unknown>;
}

/** Puts right what a check has found. */
export function useRemedies({ written, go, preview, checkAgain }: Place): Remedies {
  const { language, say } = useTexts();
  const [thing, setThing] = useState<Thing>();

  async function show(collection: string, shown: number) {
    const address = `/api/${collection}/${shown}?locale=${written}&depth=0`;
    const { ok, body, issue } = await send('PATCH', address, language, { hidden: false });
    const { doc } = Object(body) as { doc?: { title?: string } };
    if (ok) toast.success(say('checks.shown', { name: doc?.title ?? '' }));
    else toast.error(issue ?? say('publishAt.failed'));
    await checkAgain();
  }

  async function apply(remedy: Remedy) {
    switch (remedy.act) {
      case 'go':
        await go(remedy.path);
        return;
      case 'open':
        return setThing({ ...remedy, time: Date.now() });
      case 'show':
        return show(remedy.collection, remedy.id);
      case 'preview':
        return preview();
    }
  }

  async function saved() {
    await checkAgain();
  }

  return { apply, drawer: thing && <ThingDrawer key={thing.time} thing={thing} onSaved={saved} /> };
}

/**
 * Puts it right in the form that is open.
 *
 * @param place something that stands in the form
 */
export function useFormRemedies(place: RefObject<HTMLElement | null>): Remedies {
  const { id, collectionSlug: kind } = useDocumentInfo();
  const { getData } = useForm();
  const { getEntityConfig } = useConfig();
  const { setIsLivePreviewing } = useLivePreviewContext();
  const { code: written } = useLocale();
  const { language } = useTexts();
  return useRemedies({
    written,
    go(path) {
      const { fields = [] } = kind ? getEntityConfig({ collectionSlug: kind }) : {};
      return goToField(() => formAround(place.current), fields, path);
    },
    preview: () => setIsLivePreviewing(true),
    async checkAgain() {
      if (isKind(kind)) await askChecks({ kind, id, written, language, form: JSON.stringify(getData()) });
    },
  });
}

/** What stands in a menu stands outside the form that it belongs to. */
function formAround(element: HTMLElement | null): ParentNode | null {
  return element?.closest('form') ?? document.querySelector('.collection-edit__form');
}
