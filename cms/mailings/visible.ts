/*
 * SQL for what readers have at this very moment. The expressions speak of a row `text` of the published store and of a
 * row `mailing`.
 */

/** That a row is the text that a mailing tells of. */
export const isTextOf = `text.source = mailing.kind AND text.id = mailing.document_id AND text.language = mailing.language`;

/** That readers have it: its embargo is over, and it has not been withdrawn. */
export const isVisible = `text.slug IS NOT NULL AND coalesce(text.visible_from <= now(), true)
  AND coalesce((text.data->'withdrawal'->>'at')::timestamptz > now(), true)`;

/**
 * That it goes to the press under embargo, with a link of its own: until its page, a row `page` or none, stands, or somebody takes
 * the text back.
 */
export const isUnderEmbargo = `mailing.detail->>'link' IS NOT NULL AND text.slug IS NOT NULL
  AND coalesce((text.data->'withdrawal'->>'at')::timestamptz > now(), true)
  AND (text.visible_from > now() OR page.address IS NULL)`;

/** That its page stands, as it was last written by staff: what is sent leads to it. */
export const isStanding = `EXISTS (SELECT FROM published_addresses AS page WHERE page.collection = mailing.kind
    AND page.document_id = mailing.document_id AND page.language = mailing.language AND page.withdrawn_at IS NULL)
  AND NOT EXISTS (SELECT FROM publications AS change WHERE change.source = mailing.kind
    AND change.document_id = mailing.document_id AND change.written_at IS NULL)`;
