import type { Component } from '../../../common/protocol/published-store/rich-text.ts';
import { cut } from '../../admin/preview/page-facts.ts';
import { inItsLanguage, targetOf, type Check, type Checked } from '../checked.ts';
import { contentsOf, runningTexts } from '../contents.ts';
import type { Remark, Remedy } from '../remark.ts';

/** How much of a quotation names it, in characters. */
const shown = 30;

/** Who is quoted has a name, and a title in the language of the text. */
export const quotes: Check = (checked) => {
  const found = runningTexts(checked.text.body).flatMap(({ path, text }) =>
    contentsOf(text)
      .components.filter(({ slug }) => slug === 'quote')
      .flatMap((quote) => checkQuote(checked, quote, path)),
  );
  // Somebody who is quoted twice has one title.
  return [...new Map(found.map((remark) => [remark.sentence, remark])).values()];
};

function checkQuote(checked: Checked, { values }: Component, path: string): Remark[] {
  const { say } = checked;
  const { person: id } = values;
  const person = typeof id === 'number' ? targetOf(checked, 'people', id) : undefined;
  const name = wordsIn(values['name']) || person?.name;
  const asks = (sentence: string, remedy: Remedy): Remark[] => [
    { check: 'quotes', severity: 'asks', sentence, remedies: [remedy] },
  ];
  const go: Remedy = { act: 'go', path, label: say('checks.quote.remedy') };
  if (!name) return asks(say('checks.quote.name', { words: cut(wordsIn(values['text']), shown) }), go);
  if (wordsIn(values['role']) || person?.role) return [];
  const sentence = say('checks.quote.title', { name, language: inItsLanguage(checked) });
  if (!person) return asks(sentence, go);
  return asks(sentence, {
    act: 'open',
    collection: 'people',
    id: person.id,
    path: 'role',
    label: say('checks.quote.title.remedy'),
  });
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
