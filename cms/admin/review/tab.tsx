'use client';

import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { usePathname, useSearchParams } from 'next/navigation.js';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { useReview } from './use-review.ts';

/** The tab of a document under which it is reviewed, with a mark when somebody waits for that. */
export function ReviewTab({ path }: { path: string }) {
  const { i18n } = useTranslation();
  const { id, collectionSlug, isTrashed } = useDocumentInfo();
  const review = useReview();
  const pathname = usePathname();
  const locale = useSearchParams().get('locale');
  if (id === undefined || isTrashed) return null;
  const address = `/admin/collections/${collectionSlug}/${id}${path}`;
  const isHere = pathname === address;
  const language = languageOfStaff({ i18n });
  const isWaiting = review?.told?.isOpen;
  return (
    <Button
      buttonStyle="tab"
      className={`doc-tab${isHere ? ' doc-tab--active' : ''}`}
      disabled={isHere}
      el={isHere ? 'div' : 'link'}
      margin={false}
      size="medium"
      {...(isHere ? {} : { to: `${address}${locale ? `?locale=${locale}` : ''}` })}
    >
      <span className="doc-tab__label">
        {text('review.tab')[language]}
        {isWaiting && (
          <span className="review-tab__mark" title={text('standing.review')[language]}>
            {' '}
            •
          </span>
        )}
      </span>
    </Button>
  );
}
