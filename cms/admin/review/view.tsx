import { Gutter } from '@payloadcms/ui';
import type { DocumentViewServerProps } from 'payload';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { DocumentSteps } from '../document-steps.tsx';
import { ReviewPage } from './review-page.tsx';

/** Where a text is read beside what readers have, and approved or sent back. */
export function ReviewView(view: DocumentViewServerProps) {
  const step = text('review.tab')[languageOfStaff(view.initPageResult.req)];
  return (
    <Gutter className="review-view">
      <DocumentSteps view={view} step={step} />
      <ReviewPage />
    </Gutter>
  );
}
