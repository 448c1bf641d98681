import type { AskedQuery } from '../../search-reports/handled.ts';

export type Action = 'guide' | 'synonym' | 'dismiss' | 'reopen';

/** What came of it, or what went wrong in words for staff, empty when that is not known. */
export type Outcome = { done: Record<string, unknown> } | { failed: string };

/** Asks the CMS to do something about a query; see `cms/search-reports/endpoints.ts`. */
export async function answer(
  action: Action,
  { language, query }: AskedQuery,
  term?: number,
): Promise<Outcome> {
  try {
    const response = await fetch(`/api/search-reports/${action}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ language, query, term }),
    });
    const body = (await response.json()) as Record<string, unknown>;
    if (response.ok) return { done: body };
    const [error] = (body['errors'] ?? []) as { message?: string }[];
    return { failed: error?.message ?? '' };
  } catch {
    return { failed: '' };
  }
}
