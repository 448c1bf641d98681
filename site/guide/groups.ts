import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import type { Language } from '../../common/languages.ts';
import type { SubjectLink } from '../../common/view-model/links.ts';

/** The guides that have the same first topic; those without one come last. */
export interface GuideGroup {
  topic?: SubjectLink;
  guides: DocumentSummary[];
}

/** By what readers need, in the order of the language's alphabet. */
export function groupsOf(guides: DocumentSummary[], language: Language): GuideGroup[] {
  const byTopic = Map.groupBy(guides, ({ topics }) => topics[0]?.id);
  const groups = [...byTopic.values()].map((ofTopic): GuideGroup => {
    const topic = ofTopic[0]?.topics[0];
    return { ...(topic ? { topic } : {}), guides: ofTopic.toSorted((a, b) => compare(wantOf(a), wantOf(b))) };
  });
  return groups.sort((a, b) => {
    if (!a.topic || !b.topic) return Number(!a.topic) - Number(!b.topic);
    return compare(a.topic.title, b.topic.title) || a.topic.id - b.topic.id;
  });

  function compare(a: string, b: string): number {
    return a.localeCompare(b, language);
  }
}

function wantOf({ need, title }: DocumentSummary): string {
  return need ?? title;
}
