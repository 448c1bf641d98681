/** Why an export does not have something: it can be made again, is nobody else's, or tells of this installation. */
type Why = 'derived' | 'personal' | 'secret' | 'work under way' | 'record';

interface LeftOut {
  why: Why;
  /** What it is, and what becomes of it where an export is imported; stands so in `docs/export.md`. */
  what: string;
}

/** Collections that are no content; all others are exported. */
export const collectionsLeftOut: Record<string, LeftOut> = {
  users: { why: 'personal', what: 'accounts; each installation invites its own' },
  publications: { why: 'record', what: 'what the publisher was told to do, and when readers had it' },
  'search-reports': { why: 'record', what: 'what readers searched for, counted for 90 days' },
  feedback: { why: 'record', what: 'what readers answered, kept for 365 days' },
};

/** Hidden fields of exported collections that files do not have. */
export const fieldsLeftOut: Record<string, LeftOut> = {
  timeChanges: { why: 'record', what: 'which times a text had before; the time that holds is exported' },
  withdrawals: { why: 'record', what: 'what was decided before; what holds is exported as `withdrawal`' },
  withdrawAt: { why: 'derived', what: 'exported as the time of `withdrawal`' },
  fieldAuthors: { why: 'personal', what: 'who wrote in which field last' },
  blank: { why: 'work under way', what: 'that nobody has written in a draft yet' },
  publicName: { why: 'derived', what: 'the name that a file to download has for readers, from its title' },
  embedded: { why: 'derived', what: 'what the file of a picture says of it; read from the file' },
  cuts: { why: 'derived', what: 'the files of the cuts; made from `crops`, which are exported' },
  fingerprint: {
    why: 'derived',
    what: 'by which a picture that is there already is known; read from the file',
  },
};

/** Our own tables, which are no collections of Payload's. */
export const tablesLeftOut: Record<string, LeftOut> = {
  published_texts: { why: 'derived', what: 'what the public may read' },
  published_store: { why: 'derived', what: 'the form of what the public may read' },
  published_pages: { why: 'derived', what: 'which page was made of what' },
  published_release: { why: 'derived', what: 'which folder of pages stands' },
  published_addresses: { why: 'record', what: 'former addresses; what is to lead on for good is a redirect' },
  published_first_addresses: { why: 'record', what: 'the address by which feeds told of a text first' },
  published_former_files: { why: 'record', what: 'former files that pages may still show' },
  find_texts: { why: 'derived', what: 'what staff search in' },
  acts: { why: 'record', what: 'who did what when; administrators fetch it as CSV' },
  reviews: { why: 'work under way', what: 'texts sent for review, and notes on them' },
  comments: { why: 'work under way', what: 'what staff say to each other of a passage; never public' },
  comment_letters: { why: 'work under way', what: 'letters about comments' },
  translation_bases: {
    why: 'work under way',
    what: 'what a translation was made from, and which of a proposal nobody has read; both texts count as of one time after an import',
  },
  picture_rights_told: { why: 'record', what: 'of which rights that end editors had mail' },
  mails: { why: 'personal', what: 'mail that has been sent or waits' },
  presence: { why: 'personal', what: 'who has what open now' },
  session_browsers: { why: 'personal', what: 'from where somebody is signed in' },
  rate_limits: { why: 'record', what: 'how often something was tried in the last minutes' },
  press_links: { why: 'secret', what: 'secret addresses for the press; made anew' },
  calendar_feeds: { why: 'secret', what: 'secret addresses of calendars; made anew' },
  account_links: { why: 'secret', what: 'invitations and links for a new password' },
  totp_secrets: { why: 'secret', what: 'second factors' },
  recovery_codes: { why: 'secret', what: 'codes for who has lost a second factor' },
  passkeys: { why: 'secret', what: 'passkeys' },
  passkey_challenges: { why: 'secret', what: 'signing in by a passkey, under way' },
  sign_on_subjects: { why: 'secret', what: 'whose account a single sign-on leads to' },
};
