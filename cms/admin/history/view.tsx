import { Gutter } from '@payloadcms/ui';
import type { DocumentViewServerProps } from 'payload';
import { readHistory } from '../../history/document-history.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { DocumentSteps } from '../document-steps.tsx';
import { DocumentHistory } from './document-history.tsx';
import './history.css';

/** What became of a document, a thing or what there is one of. Who may read its versions, Payload has asked. */
export async function HistoryView(view: DocumentViewServerProps) {
  const { collectionConfig, globalConfig, docID, req } = view.initPageResult;
  const config = collectionConfig ?? globalConfig;
  if (!config) return null;
  const id = docID === undefined ? null : Number(docID);
  const subject = { kind: config.slug, id, fields: config.flattenedFields };
  return (
    <main>
      <DocumentSteps view={view} step={text('history')[languageOfStaff(req)]} />
      <Gutter className="history">
        <DocumentHistory kind={config.slug} id={id} first={await readHistory(req, subject, undefined)} />
      </Gutter>
    </main>
  );
}
