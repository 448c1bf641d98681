import type { Language } from '../../common/languages.ts';

/** From the one who may do most to the one who may do least. */
export const roles = ['administrator', 'editor', 'author', 'translator', 'reader'] as const;
export type Role = (typeof roles)[number];

/** What a role may: everything of a kind, that of the person's own language, or nothing. */
type Grant = 'yes' | 'own language' | 'no';

const yes = 'yes';
const own = 'own language';
const no = 'no';

/**
 * Who may do what. Access rules, fields, endpoints and what the admin shows all come from here. Whatever readers
 * see at once is an act of those who publish: to write drafts is none.
 */
// prettier-ignore
export const matrix = {
  //                     administrator editor author translator reader
  'read drafts':         row(yes,      yes,   yes,   yes,       yes),
  'write drafts':        row(yes,      yes,   yes,   own,       no),
  'send for review':     row(yes,      yes,   yes,   own,       no),
  /** To those who write, of what they write: also of the language that one translates from. */
  'comment':             row(yes,      yes,   yes,   yes,       yes),
  /** Pictures, files and people, which nobody sees before something that is published has them. */
  'add to the library':  row(yes,      yes,   yes,   no,        no),
  /** Those that one has made and that were never published. */
  'trash own drafts':    row(yes,      yes,   yes,   no,        no),
  /** What topics, pictures and the like are called in a language. */
  'translate names':     row(yes,      yes,   no,    own,       no),
  /** Secret links to what is not published yet. */
  'share with the press': row(yes,     yes,   yes,   no,        no),
  'see what readers say': row(yes,     yes,   yes,   no,        no),
  /** Publish, withdraw, plan, move a time, send to the site once more. */
  'publish':             row(yes,      yes,   no,    no,        no),
  /** Journalists, lists of them and letters to them. Who does not see the addresses cannot carry them away. */
  'write to the press':  row(yes,      yes,   no,    no,        no),
  /** Topics, people, pictures, the glossary: what is live when it is saved. */
  'change the library':  row(yes,      yes,   no,    no,        no),
  'change the home page': row(yes,     yes,   no,    no,        no),
  'manage redirects':    row(yes,      yes,   no,    no,        no),
  /** Anything, into the trash and out of it. */
  'trash':               row(yes,      yes,   no,    no,        no),
  'answer readers':      row(yes,      yes,   no,    no,        no),
  'delete for good':     row(yes,      no,    no,    no,        no),
  'change settings':     row(yes,      no,    no,    no,        no),
  'manage accounts':     row(yes,      no,    no,    no,        no),
  /** Somebody who gets letters and has asked staff to end that. */
  'remove subscribers':  row(yes,      no,    no,    no,        no),
  /** Who did what, of everything; each document tells its own to all who read drafts. */
  'read the history':    row(yes,      no,    no,    no,        no),
} as const satisfies Record<string, Record<Role, Grant>>;

export type Capability = keyof typeof matrix;

/** What of an account decides what its owner may. */
export interface Person {
  id?: number | string;
  role?: Role | null;
  /** The language of a translator. */
  translates?: Language | null;
}

/**
 * Whether somebody may do something; nobody may who has not signed in.
 *
 * @param language of what it is done to; without one, whether it may be done in any
 * @example may(req.user, 'publish')
 * @example may(req.user, 'write drafts', document.language)
 */
export function may(
  person: Person | null | undefined,
  capability: Capability,
  language?: Language | null,
): boolean {
  if (!person?.role) return false;
  const grant: Grant = matrix[capability][person.role];
  if (grant !== own) return grant === yes;
  return Boolean(person.translates) && (!language || language === person.translates);
}

function row(administrator: Grant, editor: Grant, author: Grant, translator: Grant, reader: Grant) {
  return { administrator, editor, author, translator, reader };
}
