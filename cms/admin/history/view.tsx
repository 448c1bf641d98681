import { Gutter, SetDocumentStepNav } from '@payloadcms/ui';
import type { DocumentViewServerProps } from 'payload';
import { readHistory } from '../../history/document-history.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { DocumentHistory } from './document-history.tsx';
import './history.css';

/** What became of a document, a thing or what there is one of. Who may read its versions, Payload has asked. */
export async function HistoryView({ initPageResult, routeSegments }: DocumentViewServerProps) {
  const { collectionConfig, globalConfig, docID, req } = initPageResult;
  const config = collectionConfig ?? globalConfig;
  if (!config) return null;
  const id = docID === undefined ? null : Number(docID);
  const subject = { kind: config.slug, id, fields: config.flattenedFields };
  const heading = text('history')[languageOfStaff(req)];
  return (
    <main>
      <SetDocumentStepNav
        {...(collectionConfig && {
          collectionSlug: collectionConfig.slug,
          pluralLabel: collectionConfig.labels.plural,
        })}
        {...(globalConfig && { globalSlug: globalConfig.slug, pluralLabel: globalConfig.label })}
        {...(id !== null && { id })}
        isTrashed={routeSegments[2] === 'trash'}
        useAsTitle={collectionConfig?.admin.useAsTitle ?? config.slug}
        view={heading}
      />
      <Gutter className="history">
        <DocumentHistory kind={config.slug} id={id} first={await readHistory(req, subject, undefined)} />
      </Gutter>
    </main>
  );
}
