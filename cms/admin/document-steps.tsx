import { SetDocumentStepNav } from '@payloadcms/ui';
import type { DocumentViewServerProps } from 'payload';

interface Properties {
  view: Pick<DocumentViewServerProps, 'initPageResult' | 'routeSegments'>;
  /** What the view beside the edit view is called. */
  step: string;
}

/** Where one is, in the header of a view beside the edit view. */
export function DocumentSteps({ view: { initPageResult, routeSegments }, step }: Properties) {
  const { collectionConfig, globalConfig, docID } = initPageResult;
  return (
    <SetDocumentStepNav
      {...(collectionConfig && {
        collectionSlug: collectionConfig.slug,
        pluralLabel: collectionConfig.labels.plural,
      })}
      {...(globalConfig && { globalSlug: globalConfig.slug, pluralLabel: globalConfig.label })}
      {...(docID !== undefined && { id: Number(docID) })}
      isTrashed={routeSegments[2] === 'trash'}
      useAsTitle={collectionConfig?.admin.useAsTitle ?? globalConfig?.slug ?? 'id'}
      view={step}
    />
  );
}
