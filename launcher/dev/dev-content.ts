import type { ContentSource } from '../../common/view-model/content-source.ts';

/**
 * Vite loads the middleware anew when it changes, apart from the process that holds the database: what
 * they share hangs on the global object.
 */
const shared = globalThis as { bruketContent?: () => Promise<ContentSource> };

export function shareContent(source: () => Promise<ContentSource>): void {
  shared.bruketContent = source;
}

export async function sharedContent(): Promise<ContentSource> {
  if (!shared.bruketContent) throw new Error('shareContent() comes first.');
  return shared.bruketContent();
}
