'use client';

import { useMemo } from 'react';
import { descriptionLength, titleLength } from '../../../common/search-result.ts';
import { useTexts } from '../use-texts.ts';
import { cut, readPageFacts } from './page-facts.ts';
import type { FormPage } from './use-form-page.ts';

/** What a link to the page shows elsewhere, and how a search engine lists it: both read the head of the page. */
export function Cards({ page }: { page: FormPage }) {
  const { say } = useTexts();
  const facts = useMemo(() => readPageFacts(page.html), [page.html]);
  const steps = decodeURI(page.address).split(/[/#]/).filter(Boolean);
  return (
    <div className="preview-cards" lang={facts.language}>
      <section>
        <h3>{say('preview.share')}</h3>
        <div className="preview-cards__share">
          <img src={facts.picture} alt="" />
          <p className="preview-cards__host">{facts.host}</p>
          <p className="preview-cards__title">{facts.shareTitle}</p>
          <p className="preview-cards__text">{facts.shareText}</p>
        </div>
      </section>
      <section>
        <h3>{say('preview.search')}</h3>
        <div className="preview-cards__result">
          <p className="preview-cards__host">{[facts.host, ...steps].join(' › ')}</p>
          <p className="preview-cards__title">{cut(facts.title, titleLength)}</p>
          <p className="preview-cards__text">
            {facts.description ? cut(facts.description, descriptionLength) : say('preview.noDescription')}
          </p>
        </div>
      </section>
    </div>
  );
}
