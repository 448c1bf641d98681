import type { ClientBase, Pool } from 'pg';
import type { Language } from '../../../common/languages.ts';
import { contactsOf, type Contact } from './told.ts';

/** Who writes, as the settings have it. */
export interface Sender {
  /** Of the site. */
  name: string;
  publisher: string;
  postalAddress: string;
  /** Whom the press asks where a text names nobody. */
  press: Contact[];
}

interface Row extends Omit<Sender, 'press'> {
  email: string;
  phone: string;
  press: Contact[] | null;
}

export async function readSender(database: ClientBase | Pool, language: Language): Promise<Sender> {
  const { rows } = await database.query<Row>(
    `SELECT text.data->>'name' AS name, text.data->'publisher'->>'name' AS publisher,
       coalesce(text.data->'publisher'->>'postalAddress', '') AS "postalAddress",
       coalesce(text.data->'press'->>'email', text.data->'publisher'->>'email', '') AS email,
       coalesce(text.data->'press'->>'phone', text.data->'publisher'->>'phone', '') AS phone,
       ${contactsOf("text.data->'press'->'contacts'")} AS press
     FROM published_texts AS text WHERE source = 'settings' AND language = $1`,
    [language],
  );
  const [row] = rows;
  if (!row) return { name: 'Bruket', publisher: 'Bruket', postalAddress: '', press: [] };
  const { email, phone, press, ...sender } = row;
  const office = email || phone ? [{ name: sender.publisher, role: '', email, phone }] : [];
  return { ...sender, press: press ?? office };
}
