import type { Browser } from 'playwright-core';
import { languages } from '../../../common/languages.ts';
import type { Contender } from './contenders/contender.ts';
import type { JudgedQuery } from './judged-queries.ts';
import type { Answer } from './relevance.ts';

export interface Task {
  judged: JudgedQuery[];
  /** What stands at an address, as the judgements name it. */
  documents: ReadonlyMap<string, string>;
}

/** A document in both languages is one; what stands for no document counts as a result that does not help. */
export async function answerAll(
  browser: Browser,
  contender: Contender,
  { judged, documents }: Task,
  onProgress: (done: number) => void,
): Promise<Answer[]> {
  const answers = new Map<JudgedQuery, Answer>();
  for (const language of languages) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await contender.open(page, language);
    for (const query of judged.filter((one) => one.language === language)) {
      const { addresses } = await contender.search(page, query.query);
      const found = [...new Set(addresses.map((address) => documents.get(address) ?? address))];
      answers.set(query, { judged: query, found });
      onProgress(answers.size);
    }
    await context.close();
  }
  return [...answers.values()];
}
