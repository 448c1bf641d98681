'use client';

import { ReactSelect } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { kinds } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import type { DocumentReference } from '../../../common/protocol/published-store/texts.ts';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';

interface Properties {
  /** What is replaced. */
  of: DocumentReference;
  /** Its language: readers go on in theirs. */
  language: Language;
  onChoose(replacement: DocumentReference | undefined): void;
}

interface Offer {
  label: string;
  value: DocumentReference;
  [key: string]: unknown;
}

/** Chooses the text that replaces another, by its title. */
export function ReplacementField({ of, language, onChoose }: Properties) {
  const texts = useTexts();
  const [asked, setAsked] = useState('');
  const [offers, setOffers] = useState<Offer[]>([]);
  const [chosen, setChosen] = useState<Offer>();
  useEffect(() => {
    let isOver = false;
    void findOffers(asked, language, texts.language).then((found) => {
      if (!isOver) setOffers(found.filter(({ value }) => value.id !== of.id || value.kind !== of.kind));
    });
    return () => {
      isOver = true;
    };
  }, [asked, language, of.id, of.kind, texts.language]);
  return (
    <div className="withdraw__replacement">
      <label htmlFor="withdraw-replacement">{texts.say('withdraw.replacement')}</label>
      <ReactSelect
        inputId="withdraw-replacement"
        options={offers}
        value={chosen}
        placeholder={texts.say('withdraw.replacement.search')}
        noOptionsMessage={() => texts.say('withdraw.replacement.none')}
        filterOption={() => true}
        onInputChange={setAsked}
        onChange={(option) => {
          const offer = Array.isArray(option) ? undefined : (option as Offer | null);
          setChosen(offer ?? undefined);
          onChoose(offer?.value);
        }}
      />
    </div>
  );
}

async function findOffers(asked: string, language: Language, ofStaff: Language): Promise<Offer[]> {
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const query = new URLSearchParams({
        ...{ 'where[language][equals]': language, 'where[_status][equals]': 'published' },
        ...(asked && { 'where[title][like]': asked }),
        ...{ limit: '5', depth: '0', sort: '-updatedAt', 'select[title]': 'true' },
      });
      const { body } = await send('GET', `/api/${kind}?${query}`, ofStaff);
      const { docs = [] } = Object(body) as { docs?: { id: number; title: string }[] };
      return docs.map(({ id, title }): Offer => ({ label: title, value: { kind, id } }));
    }),
  );
  return found.flat();
}
