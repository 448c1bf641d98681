import type { PayloadRequest } from 'payload';
import { pageAddress } from '../../common/addresses.ts';
import { environment } from '../../common/environment.ts';
import { fill, text } from '../i18n/texts.ts';
import type { Letter } from '../mail/letter.ts';
import { addressed, composeMailing } from '../mailings/letters/compose.ts';
import { readSender } from '../mailings/letters/sender.ts';
import type { Told } from '../mailings/letters/told.ts';
import type { Person, PressRelease } from '../payload-types.ts';
import { pressKind } from './kind.ts';

interface Tested {
  release: PressRelease;
  line: string | undefined;
  /** Whether as under embargo. */
  isEmbargo: boolean;
  to: string;
}

/** The letter as the press would get it of the newest text; its links lead to what whoever tries it may open. */
export async function writeTestLetter(
  req: PayloadRequest,
  { release, line, isEmbargo, to }: Tested,
): Promise<Letter> {
  const { id, language, slug, title, publishAt } = release;
  const told: Told = {
    ...{ kind: pressKind, language, title, lede: release.lede ?? '' },
    address: pageAddress(pressKind, language, slug || String(id)),
    contacts: await contactsOf(req, release),
    ...(line && { line }),
    ...(isEmbargo &&
      publishAt && {
        embargo: {
          until: new Date(publishAt),
          link: `${environment.cmsUrl}/preview/${pressKind}/${id}?locale=${language}`,
        },
      }),
  };
  const sender = await readSender(req.payload.db.pool, language);
  const composed = composeMailing({
    ...{ told: [told], language, sender, isGathered: false, isCorrection: false, isToPress: true },
  });
  const links = { choices: environment.siteUrl, leave: environment.siteUrl };
  const source = text('pressList.test.source')[language];
  const { name: _, subject, ...letter } = addressed(composed, { address: to, language, links, source });
  return { ...letter, subject: fill(text('pressList.test.subject')[language], { subject }) };
}

async function contactsOf(
  req: PayloadRequest,
  { contacts, language }: PressRelease,
): Promise<Told['contacts']> {
  const ids = (contacts ?? []).map((one) => (typeof one === 'number' ? one : one.id));
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'people',
    where: { id: { in: ids } },
    ...{ locale: language, depth: 0, pagination: false, req },
  });
  return ids.flatMap((id) => docs.filter((one) => one.id === id).map(contactOf));
}

function contactOf({ name, role, phone, email }: Person): Told['contacts'][number] {
  return { name, role: role ?? '', phone: phone ?? '', email: email ?? '' };
}
