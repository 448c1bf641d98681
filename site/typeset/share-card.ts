import { readableOnLight } from '../../common/theme.ts';
import type { Document } from '../../common/view-model/documents.ts';
import type { SheetContext } from './nodes.ts';

/** In pixels. */
export const shareCardSize = { width: 1200, height: 630 };

/** The site's own colours, as in `styles/tokens.css`. */
const own = { link: '#0a587f', accent: '#b93a14', ink: '#12303f', ground: '#ffffff' };

/** What the picture of a link to a document shows, as `share.typ` reads it. */
export function shareCard(
  document: Document,
  { language, settings, t }: SheetContext,
): Record<string, unknown> {
  const { title, kind, picture } = document;
  const { link, accent } = settings.colours;
  return {
    language,
    title,
    kind: t(`kind.${kind}`),
    sender: settings.name,
    accent: readableOnLight(accent ?? link ?? own.accent),
    ink: own.ink,
    ground: own.ground,
    picture: picture ? { file: picture.address, focalPoint: picture.focalPoint } : null,
  };
}

/** What it shows, for those who do not see it. */
export function shareCardAlt({ title, kind, picture }: Document, { settings, t }: SheetContext): string {
  return [`${t(`kind.${kind}`)}, ${settings.name}: ${title}.`, picture?.alt].filter(Boolean).join(' ');
}
