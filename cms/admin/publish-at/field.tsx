'use client';

import { DateTimeField, useDocumentInfo } from '@payloadcms/ui';
import type { DateFieldClientComponent } from 'payload';
import { isKind } from '../../../common/addresses.ts';
import { TimeInForce } from './time-in-force.tsx';

/** When a document is published: of a draft a plan, to be written; of a published one the time that holds. */
export const PublishAtField: DateFieldClientComponent = (properties) => {
  const { id, collectionSlug: kind, hasPublishedDoc } = useDocumentInfo();
  if (!isKind(kind) || typeof id !== 'number' || !hasPublishedDoc) return <DateTimeField {...properties} />;
  return <TimeInForce kind={kind} id={id} path={properties.path} />;
};
