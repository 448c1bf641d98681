'use client';

import { useDocumentDrawer } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { goToField } from './go-to-field.ts';

/** What is edited beside the text. */
export interface Thing {
  collection: string;
  id: number;
  /** The field of it that is meant. */
  path?: string;
  /** When it was asked for: each time is another. */
  time: number;
}

/** Opens at once, and closes when it is saved. */
export function ThingDrawer({ thing, onSaved }: { thing: Thing; onSaved: () => Promise<void> }) {
  const [Drawer, , { openDrawer, closeDrawer, drawerSlug }] = useDocumentDrawer({
    collectionSlug: thing.collection,
    id: thing.id,
  });
  const open = useRef(openDrawer);
  useEffect(() => {
    open.current();
    const drawer = () => document.getElementById(`close-drawer__${drawerSlug}`)?.parentElement;
    if (thing.path) void goToField(drawer, [], thing.path);
  }, [drawerSlug, thing.path]);
  return (
    <Drawer
      onSave={() => {
        closeDrawer();
        void onSaved();
      }}
    />
  );
}
