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

/**
 * Puts right what a check has found.
 *
 * @param place something that stands in the form
 * @returns the drawer of what is edited for that, to be rendered where it outlives the list
 */
export function useRemedies(place: RefObject<HTMLElement | null>): {
  apply: (remedy: Remedy) => Promise<void>;
  drawer: ReactNode;
} {
  const { id, collectionSlug: kind } = useDocumentInfo();
  const { getData } = useForm();
  const { getEntityConfig } = useConfig();
  const { setIsLivePreviewing } = useLivePreviewContext();
  const { code: written } = useLocale();
  const { language, say } = useTexts();
  const [thing, setThing] = useState<Thing>();

  async function checkAgain() {
    if (isKind(kind)) await askChecks({ kind, id, written, language, form: JSON.stringify(getData()) });
  }

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
      case 'go': {
        const { fields = [] } = kind ? getEntityConfig({ collectionSlug: kind }) : {};
        return goToField(() => place.current?.closest('form'), fields, remedy.path);
      }
      case 'open':
        return setThing({ ...remedy, time: Date.now() });
      case 'show':
        return show(remedy.collection, remedy.id);
      case 'preview':
        return setIsLivePreviewing(true);
    }
  }

  return {
    apply,
    drawer: thing && <ThingDrawer key={thing.time} thing={thing} onSaved={checkAgain} />,
  };
}
