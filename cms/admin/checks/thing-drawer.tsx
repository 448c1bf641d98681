'use client';

import { useDocumentDrawer } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/** What is edited beside the text. */
export interface Thing {
  collection: string;
  id: number;
  /** When it was asked for: each time is another. */
  time: number;
}

/** Opens at once, and closes when it is saved. */
export function ThingDrawer({ thing, onSaved }: { thing: Thing; onSaved: () => Promise<void> }) {
  const [Drawer, , { openDrawer, closeDrawer }] = useDocumentDrawer({
    collectionSlug: thing.collection,
    id: thing.id,
  });
  const open = useRef(openDrawer);
  useEffect(() => open.current(), []);
  return (
    <Drawer
      onSave={() => {
        closeDrawer();
        void onSaved();
      }}
    />
  );
}
