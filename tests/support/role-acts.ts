import type { Capability } from '../../cms/access/roles.ts';
import { kinds, type Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { actsIn, type Acts } from './staff-acts.ts';
import type { Answer, Staff } from './rest.ts';
import { jpeg, pdf } from './uploads.ts';

/** One thing that somebody may do or not. */
export interface RoleAct {
  name: string;
  capability: Capability;
  /** Of what it is done to. */
  language?: Language;
  /** Who may, of administrator, editor, writer, translator into English and reader, by their letters. */
  who: string;
  /** Makes ready what it is done to, which a refusal leaves as it is. @returns the id, where there is one */
  prepare(administrator: Staff): Promise<number>;
  act(person: Staff, id: number, administrator: Staff): Promise<Answer>;
}

let count = 0;
const title = () => `Text ${(count += 1)}`;
const slugOf = (name: string) => name.toLowerCase().replace(' ', '-');

/** What each makes is in the language that is asked for; the administrator's contact is needed by none. */
const textsOf = (language: Language) => {
  const name = title();
  return { title: name, slug: slugOf(name), language };
};

interface Made {
  id: number;
  person: Acts;
}

type Told = [name: string, capability: Capability, who: string];
type Act = (made: Made, person: Staff) => Promise<Answer>;
type Prepare = (id: number, admin: Acts) => Promise<unknown>;

function onText(
  kind: Kind,
  [name, capability, who]: Told,
  act: Act,
  language: Language,
  prepare: Prepare,
): RoleAct {
  return {
    ...{ name: `${kind}: ${name}`, capability, language, who },
    async prepare(administrator) {
      const admin = actsIn(kind, administrator, language);
      const id = await admin.create(textsOf(language));
      await prepare(id, admin);
      return id;
    },
    act: (person, id) => act({ id, person: actsIn(kind, person, language) }, person),
  };
}

const onDraft = (kind: Kind, told: Told, act: Act, language: Language = 'sv') =>
  onText(kind, told, act, language, () => Promise.resolve());
const onLive = (kind: Kind, told: Told, act: Act) =>
  onText(kind, told, act, 'sv', (id, admin) => admin.publish(id));
const onTrashed = (kind: Kind, told: Told, act: Act) =>
  onText(kind, told, act, 'sv', (id, admin) => admin.trash(id));

/** Sent by somebody else than all who try: nobody approves what is their own. */
const onSent = (kind: Kind, told: Told, act: Act): RoleAct => ({
  ...onDraft(kind, told, act),
  async prepare(administrator) {
    const admin = actsIn(kind, administrator, 'sv');
    const id = await admin.create(textsOf('sv'));
    await administrator.post(`/${kind}/${id}/review/send`);
    return id;
  },
});

const onCommented = (kind: Kind, told: Told, act: 'resolve' | 'reopen'): RoleAct => {
  const path = (id: number) => `/${kind}/${id}/comments`;
  const settle: Act = async ({ id }, person) => {
    const { body } = await person.get(path(id));
    return person.post(`${path(id)}/${body.comments[0].id}/${act}`);
  };
  return {
    ...onDraft(kind, told, settle),
    async prepare(administrator) {
      const id = await actsIn(kind, administrator, 'sv').create(textsOf('sv'));
      await administrator.post(path(id), { field: 'title', body: 'Kortare' });
      return id;
    },
  };
};

const publishedVersionOf = async ({ person, id }: Made) =>
  (await person.versions(id)).find(({ version }) => version['_status'] === 'published')?.id ?? 0;

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

function ofKind(kind: Kind): RoleAct[] {
  const path = `/${kind}`;
  const create = (person: Staff, language: Language) =>
    person.post(`${path}?locale=${language}&draft=true&depth=0`, textsOf(language));
  return [
    onDraft(kind, ['read a draft', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}?draft=true`),
    ),
    onDraft(kind, ['read versions', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/versions?where[parent][equals]=${id}`),
    ),
    onDraft(kind, ['read what became of a text', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}/history`),
    ),
    onLive(kind, ['compare two states of a text', 'read drafts', 'AEWTR'], async (made, person) =>
      person.get(`${path}/${made.id}/history/difference?to=${await publishedVersionOf(made)}`),
    ),
    onDraft(kind, ['see where links lead in vain', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}/dead-links`),
    ),
    onDraft(kind, ['see what to mend before publishing', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}/checks`),
    ),
    onDraft(kind, ['have a form checked', 'read drafts', 'AEWTR'], (_, person) =>
      person.post(`${path}/checks`, { title: title() }),
    ),
    onDraft(kind, ['write a draft in Swedish', 'write drafts', 'AEW'], (_, person) => create(person, 'sv')),
    onDraft(
      kind,
      ['write a draft in English', 'write drafts', 'AEWT'],
      (_, person) => create(person, 'en'),
      'en',
    ),
    onDraft(kind, ["write in a colleague's draft", 'write drafts', 'AEW'], ({ id, person }) =>
      person.autosave(id, { lede: 'Ny' }),
    ),
    onDraft(
      kind,
      ["write in a colleague's English draft", 'write drafts', 'AEWT'],
      ({ id, person }) => person.autosave(id, { lede: 'New' }),
      'en',
    ),
    onLive(kind, ['begin a draft over what is live', 'write drafts', 'AEW'], ({ id, person }) =>
      person.autosave(id, { lede: 'Ny' }),
    ),
    {
      ...onDraft(kind, ['make the English translation', 'write drafts', 'AEWT'], ({ id }, person) =>
        person.post(`${path}/${id}/translation`),
      ),
      language: 'en',
    },
    ...ofTranslation(kind),
    onDraft(kind, ['copy', 'write drafts', 'AEW'], ({ id, person }) => person.duplicate(id)),
    onLive(kind, ['make an old version the draft', 'write drafts', 'AEW'], async (made) =>
      made.person.restoreVersion(await publishedVersionOf(made), true),
    ),
    onDraft(kind, ['share with the press', 'share with the press', 'AEW'], ({ id }, person) =>
      person.post(`${path}/${id}/press-links`, { label: 'Lokalradion', endsAt: tomorrow() }),
    ),
    onDraft(kind, ['see to how many it was sent', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}/mailings`),
    ),
    ...(kind === 'press-releases' ? toThePress : []),
    onDraft(kind, ['see links for the press', 'share with the press', 'AEW'], ({ id }, person) =>
      person.get(`${path}/${id}/press-links`),
    ),
    onDraft(kind, ['take a draft as Word', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}/word`),
    ),
    onDraft(kind, ['send for review', 'send for review', 'AEW'], ({ id }, person) =>
      person.post(`${path}/${id}/review/send`),
    ),
    onDraft(
      kind,
      ['send an English draft for review', 'send for review', 'AEWT'],
      ({ id }, person) => person.post(`${path}/${id}/review/send`),
      'en',
    ),
    onDraft(kind, ['take back what they sent', 'send for review', 'AEW'], async ({ id }, person) => {
      const sent = await person.post(`${path}/${id}/review/send`);
      return sent.status < 300 ? person.post(`${path}/${id}/review/take-back`) : sent;
    }),
    onDraft(kind, ['see how a review stands', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}/review`),
    ),
    onDraft(kind, ['see what is to be approved', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}/review/differences`),
    ),
    onSent(kind, ['approve', 'publish', 'AE'], async ({ id }, person) => {
      const { body } = await person.get(`${path}/${id}/review/differences`);
      return person.post(`${path}/${id}/review/approve`, { revision: body.revision });
    }),
    onSent(kind, ['send back', 'publish', 'AE'], ({ id }, person) =>
      person.post(`${path}/${id}/review/return`, { note: 'Kortare' }),
    ),
    onDraft(kind, ['read comments', 'read drafts', 'AEWTR'], ({ id }, person) =>
      person.get(`${path}/${id}/comments`),
    ),
    onDraft(kind, ['comment', 'comment', 'AEWTR'], ({ id }, person) =>
      person.post(`${path}/${id}/comments`, { field: 'title', body: 'Bra' }),
    ),
    onCommented(kind, ["settle a colleague's comment", 'write drafts', 'AEW'], 'resolve'),
    onCommented(kind, ["open a colleague's comment again", 'write drafts', 'AEW'], 'reopen'),
    onLive(kind, ['withdraw with a reason', 'publish', 'AE'], ({ id }, person) =>
      person.post(`${path}/${id}/withdraw`, { reason: 'mistake' }),
    ),
    onDraft(kind, ['publish', 'publish', 'AE'], ({ id, person }) => person.publish(id)),
    onDraft(kind, ['publish one that is made', 'publish', 'AE'], (_, person) =>
      person.post(`${path}?locale=sv&depth=0`, { ...textsOf('sv'), _status: 'published' }),
    ),
    onDraft(kind, ['publish by asking for one language', 'publish', 'AE'], ({ id }, person) =>
      person.patch(`${path}/${id}?publishSpecificLocale=sv&draft=true`, { _status: 'published' }),
    ),
    onDraft(kind, ['publish from the list', 'publish', 'AE'], ({ id, person }) => person.publishMany(id)),
    onLive(kind, ['change what is live without a word of a draft', 'publish', 'AE'], ({ id, person }) =>
      person.save(id, { lede: 'Ny' }),
    ),
    onDraft(kind, ['plan a time', 'publish', 'AE'], ({ id, person }) =>
      person.autosave(id, { publishAt: tomorrow() }),
    ),
    onLive(kind, ['move the time', 'publish', 'AE'], ({ id }, person) =>
      person.post(`${path}/${id}/publish-at`, { publishAt: tomorrow() }),
    ),
    onLive(kind, ['withdraw', 'publish', 'AE'], ({ id, person }) => person.unpublish(id)),
    onLive(kind, ['withdraw by a bare status', 'publish', 'AE'], ({ id, person }) =>
      person.save(id, { _status: 'draft' }),
    ),
    onLive(kind, ['withdraw from the list', 'publish', 'AE'], ({ id, person }) => person.unpublishMany(id)),
    onLive(kind, ['send to the site once more', 'publish', 'AE'], ({ id }, person) =>
      person.post('/publications/retry', { source: kind, documentId: id }),
    ),
    onLive(kind, ['trash what is live', 'trash', 'AE'], ({ id, person }) => person.trash(id)),
    onDraft(kind, ["trash a colleague's draft", 'trash', 'AE'], ({ id, person }) => person.trash(id)),
    onDraft(kind, ['trash from the list', 'trash', 'AE'], ({ id, person }) => person.trashMany(id)),
    onTrashed(kind, ['take out of the trash', 'trash', 'AE'], ({ id, person }) => person.restore(id)),
    onTrashed(kind, ['take out of the trash as published', 'trash', 'AE'], ({ id, person }) =>
      person.restore(id, 'published'),
    ),
    onTrashed(kind, ['delete for good', 'delete for good', 'A'], ({ id }, person) =>
      person.delete(`${path}/${id}?trash=true`),
    ),
    onTrashed(kind, ['empty the trash', 'delete for good', 'A'], ({ id, person }) =>
      person.deleteForGood(id),
    ),
  ];
}

/** What is done with an English text beside its Swedish original. */
function ofTranslation(kind: Kind): RoleAct[] {
  const on = (
    name: string,
    [capability, who]: [Capability, string],
    act: (person: Staff, address: string) => Promise<Answer>,
  ): RoleAct => ({
    ...{ name: `${kind}: ${name}`, capability, who, language: 'en' },
    async prepare(administrator) {
      const sv = await actsIn(kind, administrator, 'sv').create(textsOf('sv'));
      const { body } = await administrator.post(`/${kind}/${sv}/translation`);
      return Number(body.id);
    },
    act: (person, id) => act(person, `/${kind}/${id}/translation`),
  });
  const markCurrent = async (person: Staff, address: string, administrator: Staff) => {
    const { body } = await administrator.get(address);
    return person.post(`${address}/current`, { seen: String(body.seen) });
  };
  return [
    on('see the original beside it', ['read drafts', 'AEWTR'], (person, address) => person.get(address)),
    {
      ...on('mark it as up to date', ['write drafts', 'AEWT'], (person, address) => person.post(address)),
      act: (person, id, administrator) => markCurrent(person, `/${kind}/${id}/translation`, administrator),
    },
    on('mark a proposal as read', ['write drafts', 'AEWT'], (person, address) =>
      person.post(`${address}/read`),
    ),
    on('tell readers that it is older', ['publish', 'AE'], (person, address) =>
      person.post(`${address}/tells`, { tells: true }),
    ),
    on('see what pictures and topics differ', ['read drafts', 'AEWTR'], (person, address) =>
      person.get(`${address}/facts`),
    ),
    on('take over pictures and topics', ['write drafts', 'AEWT'], (person, address) =>
      person.post(`${address}/facts`),
    ),
  ];
}

/** Chooses nobody: whoever may is told so, whoever may not is told that. */
const toThePress: RoleAct[] = [
  onDraft('press-releases', ['see who of the press got it', 'write to the press', 'AE'], ({ id }, person) =>
    person.get(`/press-releases/${id}/press`),
  ),
  onDraft(
    'press-releases',
    ['see who of the press would get it', 'write to the press', 'AE'],
    ({ id }, person) => person.post(`/press-releases/${id}/press/preview`, { lists: [], contacts: [] }),
  ),
  onDraft('press-releases', ['try a letter to the press', 'write to the press', 'AE'], ({ id }, person) =>
    person.post(`/press-releases/${id}/press/test`, { moment: 'published' }),
  ),
  onDraft('press-releases', ['send it to the press', 'write to the press', 'AE'], ({ id }, person) =>
    person.post(`/press-releases/${id}/press/send`, pressOrder()),
  ),
  {
    ...onDraft(
      'press-releases',
      ['stop letters to the press', 'write to the press', 'AE'],
      async ({ id }, person) => {
        const { body } = await person.get(`/press-releases/${id}/press`);
        return person.post(`/press-releases/${id}/press/${body.mailings?.[0].id ?? 1}/stop`);
      },
    ),
    async prepare(administrator) {
      const id = await actsIn('press-releases', administrator, 'sv').create(textsOf('sv'));
      await administrator.post(`/press-releases/${id}/press/send`, pressOrder());
      return id;
    },
  },
];

function pressOrder() {
  return { key: `order-${(count += 1)}-x`, moment: 'published', contacts: [1], lines: {} };
}

interface Thing {
  slug: string;
  create(staff: Staff): Promise<Answer>;
  /** A text in a language of its own, where there is one. */
  names?: string;
  /** What both languages have in common. */
  shared?: object;
  add: Capability;
  by: Capability;
}

const named = (slug: string): Thing => ({
  slug,
  create: (staff) => staff.post(`/${slug}?locale=sv&depth=0`, { title: title() }),
  names: 'title',
  add: 'change the library',
  by: 'change the library',
});

const things: Thing[] = [
  ...['topics', 'regions', 'organisations', 'projects', 'journeys', 'terms'].map(named),
  {
    slug: 'people',
    create: (staff) => staff.post('/people?locale=sv&depth=0', { name: title() }),
    names: 'role',
    add: 'add to the library',
    by: 'change the library',
  },
  {
    slug: 'media',
    create: async (staff) =>
      staff.upload('POST', '/media?locale=sv&depth=0', fileOf(await jpeg(40, 30), 'b.jpg', 'image/jpeg'), {
        alt: title(),
      }),
    names: 'alt',
    add: 'add to the library',
    by: 'change the library',
  },
  {
    slug: 'files',
    create: (staff) =>
      staff.upload('POST', '/files?locale=sv&depth=0', fileOf(pdf(title()), 'f.pdf', 'application/pdf'), {
        title: title(),
      }),
    names: 'title',
    add: 'add to the library',
    by: 'change the library',
  },
  {
    slug: 'redirects',
    create: (staff) => {
      const name = slugOf(title());
      return staff.post('/redirects?depth=0', { from: `/${name}`, to: 'https://example.org/' });
    },
    shared: { to: 'https://example.com/' },
    add: 'manage redirects',
    by: 'manage redirects',
  },
];

const fileOf = (data: Buffer, name: string, type: string) => new File([new Uint8Array(data)], name, { type });

function ofThing({ slug, create, names, shared, add, by }: Thing): RoleAct[] {
  const make = async (staff: Staff) => {
    const { status, body } = await create(staff);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return Number(body.doc.id);
  };
  const trash = (id: number, staff: Staff) =>
    staff.patch(`/${slug}/${id}?locale=sv`, { deletedAt: new Date().toISOString() });
  const on = (
    name: string,
    [capability, who, language]: [Capability, string, Language?],
    act: RoleAct['act'],
    prepare = make,
  ): RoleAct => ({ ...simple(`${slug}: ${name}`, [capability, who, language], act), prepare });
  const makeTrashed = async (staff: Staff) => {
    const id = await make(staff);
    await trash(id, staff);
    return id;
  };
  const rename = (id: number, person: Staff, language: Language) =>
    person.patch(`/${slug}/${id}?locale=${language}`, { [names ?? '']: title() });
  return [
    on('read', ['read drafts', 'AEWTR'], (person, id) => person.get(`/${slug}/${id}`)),
    on('add', [add, add === 'add to the library' ? 'AEW' : 'AE'], (person) => create(person)),
    ...(names
      ? [
          on('rename in Swedish', ['translate names', 'AE', 'sv'], (person, id) => rename(id, person, 'sv')),
          on('rename in English', ['translate names', 'AET', 'en'], (person, id) => rename(id, person, 'en')),
        ]
      : []),
    ...(shared ? [on('change', [by, 'AE'], (person, id) => person.patch(`/${slug}/${id}`, shared))] : []),
    ...(slug === 'media' || slug === 'files'
      ? [
          on('see where it is used', ['read drafts', 'AEWTR'], (person, id) =>
            person.get(`/${slug}/${id}/usage`),
          ),
          on('see where several are used', ['read drafts', 'AEWTR'], (person, id) =>
            person.get(`/${slug}/usage?where[id][in][0]=${id}`),
          ),
        ]
      : []),
    on('trash', ['trash', 'AE'], (person, id) => trash(id, person)),
    on(
      'take out of the trash',
      ['trash', 'AE'],
      (person, id) => person.patch(`/${slug}/${id}?trash=true&locale=sv`, { deletedAt: null }),
      makeTrashed,
    ),
    on('delete for good', ['delete for good', 'A'], (person, id) => person.delete(`/${slug}/${id}`)),
  ];
}

function simple(
  name: string,
  [capability, who, language]: [Capability, string, Language?],
  act: RoleAct['act'],
): RoleAct {
  return {
    ...{ name, capability, who, ...(language && { language }), act },
    prepare: () => Promise.resolve(0),
  };
}

/** A word of the house, each time another. */
const listed = () => {
  const letters = Array.from(String((count += 1)), (digit) => 'abcdefghij'.charAt(Number(digit)));
  return { word: `ord${letters.join('')}`, language: 'both' };
};

const onListed = (name: string, act: RoleAct['act']): RoleAct => ({
  ...simple(`spelling-words: ${name}`, ['change the library', 'AE'], act),
  prepare: async (administrator) => (await administrator.post('/spelling-words', listed())).body.doc.id,
});

const address = () => `person-${slugOf(title())}@example.org`;

const onColleague = (name: string, act: (person: Staff, id: number) => Promise<Answer>): RoleAct => ({
  ...simple(`users: ${name} a colleague`, ['manage accounts', 'A'], act),
  prepare: async (administrator) =>
    (await administrator.post('/users/invite', { email: address() })).body.doc.id,
});

const accounts: RoleAct[] = [
  simple('users: invite', ['manage accounts', 'A'], (person) =>
    person.post('/users/invite', { email: address() }),
  ),
  onColleague('rename', (person, id) => person.patch(`/users/${id}`, { name: 'Bo' })),
  onColleague('change the role of', (person, id) => person.patch(`/users/${id}`, { role: 'editor' })),
  onColleague('send a new password to', (person, id) => person.post(`/users/${id}/reset-link`)),
  onColleague('remove', (person, id) => person.delete(`/users/${id}`)),
  simple('users: unlock a colleague', ['manage accounts', 'A'], (person, _, { email }) =>
    person.post('/users/unlock', { email }),
  ),
];

const journalist = () => ({ name: title(), email: address(), source: 'Deras webbplats', language: 'sv' });

const onJournalist = (
  name: string,
  [capability, who]: [Capability, string],
  act: (person: Staff, id: number) => Promise<Answer>,
): RoleAct => ({
  ...simple(`media-contacts: ${name}`, [capability, who], act),
  prepare: async (administrator) => (await administrator.post('/media-contacts', journalist())).body.doc.id,
});

const onPressList = (name: string, act: (person: Staff, id: number) => Promise<Answer>): RoleAct => ({
  ...simple(`press-lists: ${name}`, ['write to the press', 'AE'], act),
  prepare: async (administrator) => (await administrator.post('/press-lists', { name: title() })).body.doc.id,
});

const csv = () =>
  fileOf(Buffer.from(`Namn;E-post\n${title()};${address()}\n`), 'journalister.csv', 'text/csv');

const press: RoleAct[] = [
  onJournalist('read', ['write to the press', 'AE'], (person, id) => person.get(`/media-contacts/${id}`)),
  simple('media-contacts: add', ['write to the press', 'AE'], (person) =>
    person.post('/media-contacts', journalist()),
  ),
  onJournalist('change', ['write to the press', 'AE'], (person, id) =>
    person.patch(`/media-contacts/${id}`, { outlet: 'Lokalradion' }),
  ),
  onJournalist('see what they were sent', ['write to the press', 'AE'], (person, id) =>
    person.get(`/media-contacts/${id}/letters`),
  ),
  onJournalist('take all that is stored', ['write to the press', 'AE'], (person, id) =>
    person.get(`/media-contacts/${id}/data`),
  ),
  onJournalist('let somebody back', ['delete for good', 'A'], (person, id) =>
    person.post(`/media-contacts/${id}/welcome`),
  ),
  onJournalist('remove', ['delete for good', 'A'], (person, id) => person.delete(`/media-contacts/${id}`)),
  simple('media-contacts: import', ['write to the press', 'AE'], (person) =>
    person.upload('POST', '/media-contacts/import', csv(), { sure: true, source: 'Mässan' }),
  ),
  onPressList('read', (person, id) => person.get(`/press-lists/${id}`)),
  simple('press-lists: add', ['write to the press', 'AE'], (person) =>
    person.post('/press-lists', { name: title() }),
  ),
  onPressList('change', (person, id) => person.patch(`/press-lists/${id}`, { notes: 'Dagstidningar' })),
  onPressList('remove', (person, id) => person.delete(`/press-lists/${id}`)),
];

const letters: RoleAct[] = [
  simple('mailings: see what was sent', ['read drafts', 'AEWTR'], (person) => person.get('/mailings')),
  simple('mailings: end a subscription', ['remove subscribers', 'A'], (person) =>
    person.post('/subscribers/remove', { address: 'nobody@example.org' }),
  ),
];

const history: RoleAct[] = [
  simple('history: read that of everything', ['read the history', 'A'], (person) => person.get('/history')),
  simple('history: take it as a file', ['read the history', 'A'], (person) =>
    person.get('/history.csv?from=2020-01-01&to=2020-01-02'),
  ),
];

const finding: RoleAct[] = [
  simple('find what is written', ['read drafts', 'AEWTR'], (person) => person.get('/find?q=text')),
];

function restoringGlobal(slug: 'home' | 'settings', capability: Capability, who: string): RoleAct {
  return {
    ...{ name: `${slug}: restore a version`, capability, who },
    async prepare(administrator) {
      await administrator.post(`/globals/${slug}?locale=sv`, { title: title(), tagline: title() });
      const { body } = await administrator.get(`/globals/${slug}/versions?limit=1&sort=-updatedAt`);
      return Number(body.docs[0].id);
    },
    act: (person, id) => person.post(`/globals/${slug}/versions/${id}`),
  };
}

const globals: RoleAct[] = [
  restoringGlobal('home', 'change the home page', 'AE'),
  restoringGlobal('settings', 'change settings', 'A'),
  simple('home: read', ['read drafts', 'AEWTR'], (person) => person.get('/globals/home')),
  simple('home: change in Swedish', ['change the home page', 'AE'], (person) =>
    person.post('/globals/home?locale=sv', { title: title() }),
  ),
  simple('home: change in English', ['translate names', 'AET', 'en'], (person) =>
    person.post('/globals/home?locale=en', { title: title() }),
  ),
  simple('settings: read', ['read drafts', 'AEWTR'], (person) => person.get('/globals/settings')),
  simple('settings: read versions', ['change settings', 'A'], (person) =>
    person.get('/globals/settings/versions'),
  ),
  simple('settings: change', ['change settings', 'A'], (person) =>
    person.post('/globals/settings?locale=en', { tagline: title() }),
  ),
];

/** Documents of all kinds have the same rules: of the others, one act of each rule is tried. */
const otherKinds = kinds.filter((kind) => kind !== 'press-releases');
const basic = /: (read a draft|write .*|make the .*|publish|withdraw|trash what is live|delete for good)$/;

/** Everything that somebody who has signed in may ask of the CMS, but of what readers have left behind. */
export const roleActs: RoleAct[] = [
  ...finding,
  ...ofKind('press-releases'),
  ...otherKinds.flatMap((kind) => ofKind(kind).filter(({ name }) => basic.test(name))),
  ...things.flatMap(ofThing),
  ...accounts,
  ...history,
  ...letters,
  ...press,
  ...globals,
];

const asked = { language: 'sv', query: 'vätgas' };

/** What is done about what readers have searched for in vain, in one search of theirs, and said of a page. */
export const answersOfReaders: RoleAct[] = [
  simple('search-reports: read', ['see what readers say', 'AEW'], (person) => person.get('/search-reports')),
  simple('search-reports: dismiss', ['answer readers', 'AE'], (person) =>
    person.post('/search-reports/dismiss', asked),
  ),
  simple('search-reports: take that back', ['answer readers', 'AE'], (person) =>
    person.post('/search-reports/reopen', asked),
  ),
  {
    ...simple('search-reports: add it to a term', ['change the library', 'AE'], (person, term) =>
      person.post('/search-reports/synonym', { ...asked, term }),
    ),
    prepare: async (administrator) =>
      (await administrator.post('/terms?locale=sv', { title: title() })).body.doc.id,
  },
  simple('search-reports: begin a guide', ['write drafts', 'AEW', 'sv'], (person) =>
    person.post('/search-reports/guide', asked),
  ),
  simple('documents: see how often one is read', ['see what readers say', 'AEW'], (person) =>
    person.get('/guides/1/visits'),
  ),
  simple('feedback: read', ['see what readers say', 'AEW'], (person) => person.get('/feedback')),
  {
    ...simple('feedback: mark as dealt with', ['answer readers', 'AE'], (person, id) =>
      person.post('/feedback/handle', { id, handled: true }),
    ),
    prepare: async (administrator) => (await administrator.get('/feedback?limit=1')).body.docs[0].id,
  },
  {
    ...simple('feedback: remove', ['answer readers', 'AE'], (person, id) => person.delete(`/feedback/${id}`)),
    prepare: async (administrator) => (await administrator.get('/feedback?limit=1')).body.docs[0]?.id ?? 0,
  },
  simple('spelling: ask what is misspelt', ['write drafts', 'AEWT'], (person) =>
    person.post('/spelling', { language: 'sv', texts: ['Ett ord.'] }),
  ),
  simple('spelling: ask what was meant', ['write drafts', 'AEWT'], (person) =>
    person.post('/spelling/suggestions', { language: 'en', word: 'recieve' }),
  ),
  simple('spelling-words: read', ['read drafts', 'AEWTR'], (person) => person.get('/spelling-words')),
  simple('spelling-words: add', ['change the library', 'AE'], (person) =>
    person.post('/spelling-words', listed()),
  ),
  onListed('change', (person, id) => person.patch(`/spelling-words/${id}`, listed())),
  onListed('remove', (person, id) => person.delete(`/spelling-words/${id}`)),
  simple('publications: read', ['read drafts', 'AEWTR'], (person) => person.get('/publications')),
];
