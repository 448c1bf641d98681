import { sectionAddress } from '../../common/addresses.ts';
import { slugOf } from '../../common/sections.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { releaseFacts, type CanceledRelease, type ReleaseFacts } from './release-facts.ts';

/** How one format for editorial offices is written. */
export interface WireFormat {
  release(facts: ReleaseFacts): unknown;
  canceled(facts: CanceledRelease): unknown;
  list(
    list: { uri: string; title: string; language: string; updatedAt: string },
    releases: ReleaseFacts[],
  ): unknown;
}

const newest = 30;

/** The list of a language, or the file of one press release. */
export function wireResponse({ pathname }: URL, format: WireFormat, locals: App.Locals): Promise<Response> {
  const page = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return page === sectionAddress('press-releases', locals.language)
    ? listResponse(pathname, format, locals)
    : releaseResponse(page, format, locals);
}

/** The file of one press release. Of a withdrawn one it tells just that, for systems that have taken it. */
async function releaseResponse(page: string, format: WireFormat, locals: App.Locals): Promise<Response> {
  const { content, language, settings } = locals;
  const release = await content.document('press-releases', language, slugOf(page));
  if (release) return json(format.release(await releaseFacts(release, locals)));
  const gone = await content.gone(page);
  if (!gone) return new Response(null, { status: 404 });
  const { firstAddress = page, title, at, replacement } = gone;
  return json(
    format.canceled({
      ...{ uri: absoluteAddress(firstAddress, settings), language, at },
      ...(title ? { title } : {}),
      ...(replacement ? { replacement: absoluteAddress(replacement.address, settings) } : {}),
    }),
  );
}

/** The newest press releases, whole. */
async function listResponse(path: string, format: WireFormat, locals: App.Locals): Promise<Response> {
  const { content, language, settings, t } = locals;
  const kind = 'press-releases';
  const summaries = await content.documents({ kind, language, limit: newest, ownLanguageOnly: true });
  const releases: ReleaseFacts[] = [];
  for (const { address } of summaries) {
    const release = await content.document(kind, language, slugOf(address));
    if (release) releases.push(await releaseFacts(release, locals));
  }
  const list = {
    uri: absoluteAddress(path, settings),
    title: t('feed.kind', { name: settings.name, kind: t(`section.${kind}`) }),
    language,
    updatedAt: releases.map(({ versionAt }) => versionAt).reduce((a, b) => (a > b ? a : b), never),
  };
  return json(format.list(list, releases));
}

/** When nothing has been published yet. */
const never = '1970-01-01T00:00:00.000Z';

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
