import { Gutter } from '@payloadcms/ui';
import { ReviewPage } from './review-page.tsx';

/** Where a text is read beside what readers have, and approved or sent back. */
export function ReviewView() {
  return (
    <Gutter className="review-view">
      <ReviewPage />
    </Gutter>
  );
}
