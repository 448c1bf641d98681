/** What a column of a file can hold. */
export const columns = [
  ...(['email', 'name', 'firstName', 'lastName', 'outlet', 'beats'] as const),
  ...(['language', 'source', 'ground', 'notes', 'optedOut'] as const),
];
export type Column = (typeof columns)[number];

/** What people call them, in Swedish and English, without signs and in small letters. */
const names: Record<Column, string[]> = {
  email: [
    ...['epost', 'epostadress', 'mail', 'mailadress', 'mejl', 'mejladress'],
    ...['email', 'emailaddress', 'emailadress'],
  ],
  name: ['namn', 'name', 'fullname', 'kontakt', 'kontaktperson', 'contact', 'journalist'],
  firstName: ['förnamn', 'firstname', 'givenname'],
  lastName: ['efternamn', 'lastname', 'surname', 'familyname'],
  outlet: [
    ...['medium', 'media', 'mediehus', 'redaktion', 'tidning', 'publikation', 'företag', 'organisation'],
    ...['outlet', 'mediaoutlet', 'publication', 'newsroom', 'company', 'organization'],
  ],
  beats: [
    ...['bevakar', 'bevakning', 'bevakningsområde', 'bevakningsområden', 'ämne', 'ämnen', 'område'],
    ...['områden', 'beat', 'beats', 'topic', 'topics', 'covers'],
  ],
  language: ['språk', 'language'],
  source: ['källa', 'varifrån', 'source'],
  ground: ['grund', 'rättsliggrund', 'samtycke', 'ground', 'legalbasis', 'consent'],
  notes: [
    ...['anteckning', 'anteckningar', 'kommentar', 'kommentarer', 'notering', 'noteringar', 'övrigt'],
    ...['note', 'notes', 'comment', 'comments'],
  ],
  optedOut: [
    ...['avregistrerad', 'avanmäld', 'avböjt', 'tackatnej', 'villintehabrev'],
    ...['optedout', 'optout', 'unsubscribed'],
  ],
};

/** @example columnOf('E-postadress') // 'email' */
export function columnOf(header: string): Column | undefined {
  const plain = header
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
  return columns.find((column) => names[column].includes(plain));
}
