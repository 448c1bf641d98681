import { pageAddress, termAddress, type Kind, type SubjectKind } from '../../common/addresses.ts';
import type { CaseStudy } from '../../common/view-model/case-studies.ts';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import type { Document } from '../../common/view-model/documents.ts';
import type { Term } from '../../common/view-model/glossary.ts';
import type { Guide } from '../../common/view-model/guides.ts';
import type { SubjectLink } from '../../common/view-model/links.ts';
import type { Picture } from '../../common/view-model/media.ts';
import type { PressRoom } from '../../common/view-model/press-room.ts';
import type { PressRelease } from '../../common/view-model/press-releases.ts';
import type { RichText, RichTextInline } from '../../common/view-model/rich-text.ts';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import type { Member, ProjectFacts, Sender, Subject } from '../../common/view-model/subjects.ts';
import type { Language } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import { linkTranslations, memorySource, type Corpus } from './memory-source.ts';

/** A small site of plausible Swedish and English documents, some of them in one language only. */
export function fakeContent(): ContentSource {
  return memorySource(fakeCorpus());
}

export function fakeCorpus(): Corpus {
  const subjects = allSubjects();
  const documents = [...pressReleases(subjects), ...caseStudies(subjects), ...guides(subjects)];
  linkTranslations(subjects);
  linkTranslations(documents);
  leadGuides(subjects, documents);
  for (const document of documents) {
    const near = documents.filter(
      (other) => other.id !== document.id && other.language === document.language,
    );
    document.related = near.filter((other) => other.topics[0]?.id === document.topics[0]?.id).slice(0, 3);
  }
  return {
    settings: { sv: settings('sv'), en: settings('en') },
    home: {
      sv: {
        title: 'Industrin ställer om. Här står hur.',
        lede: 'Nyheter, goda exempel och guider från organisationerna som hjälper företag i Dalarna, Gävleborg och Värmland.',
        featured: [21, 31],
      },
      en: {
        title: 'Industry is changing. Here is how.',
        lede: 'News, case studies and guides from the organisations that help companies in Dalarna, Gävleborg and Värmland.',
        featured: [21, 31],
      },
    },
    documents,
    subjects,
    terms: allTerms(),
    pressContacts: [
      {
        name: 'Kim Älv',
        role: 'Presskontakt',
        roleLanguage: 'sv',
        email: 'press@example.org',
        phone: '0701740605',
        speaks: ['sv'],
      },
    ],
    pressRoom: { sv: pressRoom(subjects, 'sv'), en: pressRoom(subjects, 'en') },
  };
}

/** All that staff can put on the page for the press. */
function pressRoom(subjects: Subject[], language: Language): Partial<PressRoom> {
  const sv = language === 'sv';
  const logo = picture('logotyp', 'Bruket');
  return {
    intro: sv ? 'Ring gärna.' : 'Do call.',
    hours: sv ? 'Vardagar 8–17.' : 'Weekdays 8 to 17.',
    onCallPhone: '070-174 06 30',
    boilerplates: [
      { title: sv ? 'Kort' : 'Short', text: sv ? 'Bruket samlar nyheter.' : 'Bruket gathers news.' },
      { title: sv ? 'Lång' : 'Long', text: sv ? 'Först.\nSedan.' : 'First.\nThen.' },
    ],
    logos: [
      { picture: logo, forDark: false },
      { picture: logo, forDark: true },
    ],
    pictures: [picture('bruk', 'Ett bruk.', { credit: 'Anna Nordström' })],
    organisations: links(subjects, 'organisations', language, [1, 2]).map((one) => ({
      ...senderOf(one, subjects),
      ...(one.id === 1 ? { logo } : {}),
    })),
  };
}

/** A way through the first two guides. */
function leadGuides(subjects: Subject[], documents: Document[]): void {
  for (const journey of subjects.filter(({ kind }) => kind === 'journeys')) {
    const guides = documents.filter(
      (document): document is Guide => document.kind === 'guides' && document.language === journey.language,
    );
    journey.guides = guides.slice(0, 2);
    for (const [place, guide] of journey.guides.entries()) {
      const { kind, id, title, address, language } = journey;
      const links = journey.guides.map((part) => ({
        title: part.title,
        address: part.address,
        language: part.language,
      }));
      Object.assign(guide, { journeys: [{ kind, id, title, address, language, guides: links, place }] });
    }
  }
}

function settings(language: Language): SiteSettings {
  const sv = language === 'sv';
  return {
    siteUrl: 'https://bruket.example',
    name: 'Bruket',
    colours: {},
    tagline: sv
      ? 'Nyhetsrum och kunskapsbank för industrins omställning'
      : 'Newsroom and knowledge base for industry in transition',
    description: sv
      ? 'Pressmeddelanden, goda exempel och guider om industrins omställning i Norra Mellansverige.'
      : 'Press releases, case studies and guides on the transition of industry in North Middle Sweden.',
    publisher: {
      name: 'Paper Province',
      email: 'info@example.org',
      phone: '+46 54 00 00 00',
      postalAddress: 'Sommargatan 101 A, 656 37 Karlstad',
      website: 'https://example.org/',
    },
    press: { email: 'press@example.org', phone: '070-174 06 05' },
    footer: sv
      ? 'Bruket drivs gemensamt av organisationer i Dalarna, Gävleborg och Värmland.'
      : 'Bruket is run jointly by organisations in Dalarna, Gävleborg and Värmland.',
    countsVisits: true,
    feedbackUrl: 'https://cms.example/feedback',
    accessibility: {
      compliance: 'partial',
      shortcomings: [
        {
          text: sv
            ? 'Pdf-dokument från före 2020 saknar taggar.'
            : 'PDF documents from before 2020 lack tags.',
          ground: 'exempt',
          reason: sv ? 'De ska bara arkiveras.' : 'They are kept as an archive only.',
        },
        {
          text: sv ? 'Filmerna saknar syntolkning.' : 'The films lack audio description.',
          ground: 'defect',
          reason: sv ? 'Syntolkning görs under 2027.' : 'It will be made during 2027.',
        },
      ],
      assessedAt: '2026-09-14',
      assessor: 'self',
      updatedAt: '2026-10-01',
      method: sv ? 'Egen granskning mot WCAG 2.2.' : 'Own review against WCAG 2.2.',
    },
  };
}

export function picture(name: string, alt: string, more: Partial<Picture> = {}): Picture {
  const widths = [480, 960, 1600];
  const address = (width: number, extension: string) => `/media/${name}-${width}.${extension}`;
  return {
    alt,
    address: address(1600, 'jpg'),
    width: 1600,
    height: 1067,
    renditions: (['avif', 'webp'] as const).flatMap((format) =>
      widths.map((width) => ({
        address: address(width, format),
        format: `image/${format}` as const,
        width,
        height: Math.round((width * 1067) / 1600),
      })),
    ),
    preview: { address: `/media/${name}-preview.jpg`, width: 1200, height: 630 },
    focalPoint: { x: 50, y: 50 },
    ...more,
  };
}

const text = (words: string): RichTextInline => ({ type: 'text', text: words });
const footnote = (number: number, words: string, address?: string): RichTextInline => ({
  type: 'footnote',
  number,
  text: words,
  ...(address && { address }),
});
export const paragraphs = (...words: string[]): RichText =>
  words.map((one) => ({ type: 'paragraph', children: [text(one)] }));

type Words = Partial<Record<Language, { title: string; slug: string; lede: string; body?: string }>>;

function subjectsOf(kind: SubjectKind, id: number, words: Words, more: Partial<Subject> = {}): Subject[] {
  return inLanguages(words).map(([language, { title, slug, lede, body }]) => ({
    kind,
    id,
    language,
    title,
    lede,
    address: pageAddress(kind, language, slug),
    body: paragraphs(body ?? lede),
    contacts: [],
    updatedAt: '2026-05-01T08:00:00.000Z',
    example: false,
    ...more,
  }));
}

function participation(): SubjectLink {
  const address = pageAddress('projects', 'sv', 'focus-industry-spets');
  return { kind: 'projects', id: 1, language: 'sv', title: 'Focus Industry Spets', address };
}

function member(title: string, slug: string, more: Partial<Member> = {}): Member {
  const address = pageAddress('organisations', 'sv', slug);
  return { kind: 'organisations', id: 4, language: 'sv', title, address, example: false, ...more };
}

function inLanguages(words: Words): [Language, NonNullable<Words[Language]>][] {
  return (['sv', 'en'] as const).flatMap((language) => {
    const own = words[language];
    return own ? [[language, own] as [Language, NonNullable<Words[Language]>]] : [];
  });
}

function allSubjects(): Subject[] {
  const same = (title: string, slug: string, sv: string, en: string): Words => ({
    sv: { title, slug, lede: sv },
    en: { title, slug, lede: en },
  });
  const topics = [
    ...subjectsOf('topics', 1, {
      sv: {
        title: 'Energi',
        slug: 'energi',
        lede: 'El, värme och effekt: så använder industrin mindre och får ut mer.',
      },
      en: {
        title: 'Energy',
        slug: 'energy',
        lede: 'Power and heat: how industry uses less and gets more done.',
      },
    }),
    ...subjectsOf('topics', 2, {
      sv: {
        title: 'Digitalisering',
        slug: 'digitalisering',
        lede: 'Mätdata, automation och nya arbetssätt.',
      },
      en: {
        title: 'Digitalisation',
        slug: 'digitalisation',
        lede: 'Measurement, automation and new ways of working.',
      },
    }),
    ...subjectsOf('topics', 3, {
      sv: {
        title: 'Skoglig bioekonomi',
        slug: 'skoglig-bioekonomi',
        lede: 'Material och produkter ur skogen.',
      },
      en: {
        title: 'Forest bioeconomy',
        slug: 'forest-bioeconomy',
        lede: 'Materials and products from the forest.',
      },
    }),
    ...subjectsOf('topics', 4, {
      sv: { title: 'Omställning', slug: 'omstallning', lede: 'När hela företaget behöver ändra riktning.' },
      en: { title: 'Transition', slug: 'transition', lede: 'When a whole company has to change course.' },
    }),
    ...subjectsOf('topics', 5, {
      sv: { title: 'Stål och verkstad', slug: 'stal-och-verkstad', lede: 'Från malm till färdig detalj.' },
    }),
  ];
  const regions = [
    ...subjectsOf(
      'regions',
      1,
      same('Dalarna', 'dalarna', 'Stål, gruva och besöksnäring.', 'Steel, mining and tourism.'),
    ),
    ...subjectsOf(
      'regions',
      2,
      same('Gävleborg', 'gavleborg', 'Järnverk, verkstad och hamn.', 'Ironworks, engineering and a port.'),
    ),
    ...subjectsOf(
      'regions',
      3,
      same('Värmland', 'varmland', 'Skog, papper och verkstad.', 'Forest, paper and engineering.'),
    ),
  ];
  const contacts = [
    {
      ...{ name: 'Sandra Sundbäck', role: 'vd', email: 'sandra@example.org', phone: '0701740610' },
      ...{ expertise: 'skoglig bioekonomi', speaks: ['sv', 'en', 'fi'] },
    },
  ];
  const organisations = [
    ...subjectsOf(
      'organisations',
      1,
      same(
        'Paper Province',
        'paper-province',
        'Klustret för skoglig bioekonomi, i Karlstad.',
        'The cluster for forest bioeconomy, in Karlstad.',
      ),
      {
        organisation: {
          ...{ website: 'https://example.org/', phone: '08-465 004 20', email: 'info@example.org' },
          projects: [{ project: participation(), status: 'ended' as const, coordinates: true }],
          members: [member('Klarälvens Plåt AB', 'klaralvens-plat', { example: true })],
        },
        contacts,
      },
    ),
    ...subjectsOf(
      'organisations',
      2,
      same(
        'Dalarna Science Park',
        'dalarna-science-park',
        'Stödjer företag som vill växa.',
        'Supports companies that want to grow.',
      ),
    ),
    ...subjectsOf(
      'organisations',
      3,
      same(
        'Sandbacka Science Park',
        'sandbacka-science-park',
        'Innovation i Sandviken.',
        'Innovation in Sandviken.',
      ),
    ),
    ...subjectsOf(
      'organisations',
      4,
      same(
        'Klarälvens Plåt AB',
        'klaralvens-plat',
        'Legotillverkare av tunnplåt.',
        'Contract manufacturer of sheet metal.',
      ),
      { example: true },
    ),
  ];
  const projects = [
    ...subjectsOf(
      'projects',
      1,
      same(
        'Focus Industry Spets',
        'focus-industry-spets',
        'Tre regioner stärker industrins omställning tillsammans.',
        'Three regions strengthen industry in transition together.',
      ),
    ).map((subject) => ({ ...subject, status: 'ended' as const, project: spets(organisations, subject) })),
    ...subjectsOf('projects', 2, {
      sv: { title: 'Smartare el i bruket', slug: 'smartare-el', lede: 'Effektstyrning i tjugo små företag.' },
    }).map((subject) => ({
      ...subject,
      status: 'ongoing' as const,
      project: {
        ...{ startsAt: '2025-01-15', partners: [], results: [], links: [] },
        funding: [{ programme: 'eu-2021-2027' as const }],
      },
    })),
  ];
  const journeys = subjectsOf('journeys', 1, {
    sv: {
      title: 'Från mätning till åtgärd',
      slug: 'fran-matning-till-atgard',
      lede: 'Två guider i ordning.',
    },
    en: {
      title: 'From metering to measures',
      slug: 'from-metering-to-measures',
      lede: 'Two guides in order.',
    },
  });
  return [...topics, ...regions, ...organisations, ...projects, ...journeys];
}

/** A project with all that one can tell of it. */
function spets(organisations: Subject[], { language }: Subject): ProjectFacts {
  const own = organisations.filter((one) => one.language === language);
  const sv = language === 'sv';
  const words = (swedish: string, english: string) => ({ text: sv ? swedish : english, language });
  return {
    startsAt: '2022-02-01',
    endsAt: '2023-10-31',
    ...(own[1] ? { coordinator: own[1] } : {}),
    partners: own.map((organisation, at) => ({
      organisation,
      ...(at === 0 ? { role: words('Skoglig bioekonomi', 'Forest bioeconomy') } : {}),
    })),
    budget: 25_000_000,
    funding: [
      { programme: 'eu-2014-2020', funder: words('Tillväxtverket', 'Tillväxtverket'), amount: 12_500_000 },
      { programme: 'other', funder: words('Region Dalarna', 'Dalarna Region'), amount: 1_500_000 },
      // Nobody has translated it.
      { programme: 'other', statement: { text: 'Parterna står för resten.', language: 'sv' } },
    ],
    results: paragraphs(sv ? 'Nittio företag fick hjälp.' : 'Ninety companies had help.'),
    links: [
      { title: words('Slutrapport', 'Final report'), address: 'https://example.org/slutrapport' },
      { address: 'https://example.org/' },
    ],
  };
}

function links(subjects: Subject[], kind: SubjectKind, language: Language, ids: number[]): SubjectLink[] {
  return ids.flatMap((id) => {
    const both = subjects.filter((subject) => subject.kind === kind && subject.id === id);
    const found = both.find((subject) => subject.language === language) ?? both[0];
    return found ? [{ kind, id, language: found.language, title: found.title, address: found.address }] : [];
  });
}

interface Base {
  id: number;
  words: Words;
  publishedAt: string;
  topics: number[];
  regions: number[];
  picture?: Picture;
  example?: boolean;
}

function bases<K extends Kind>(kind: K, subjects: Subject[], { id, words, publishedAt, ...more }: Base) {
  return inLanguages(words).map(([language, { title, slug, lede, body }]) => ({
    kind,
    id,
    language,
    title,
    lede,
    address: pageAddress(kind, language, slug),
    publishedAt,
    updatedAt: publishedAt,
    body: paragraphs(body ?? lede),
    picture: more.picture,
    example: more.example ?? false,
    topics: links(subjects, 'topics', language, more.topics),
    regions: links(subjects, 'regions', language, more.regions),
    organisations: links(subjects, 'organisations', language, [1]),
    projects: links(subjects, 'projects', language, [1]),
    attachments: [],
    contacts: [
      {
        name: 'Sandra Sundbäck',
        role: language === 'sv' ? 'Vd, Paper Province' : 'CEO, Paper Province',
        email: 'sandra@example.org',
        phone: '+46 70 000 00 00',
      },
    ],
    corrections: [],
    related: [],
  }));
}

/** An organisation with the ways to reach it. */
function senderOf(link: SubjectLink, subjects: Subject[]): Sender {
  const { lede, organisation } =
    subjects.find((one) => one.kind === link.kind && one.id === link.id && one.language === link.language) ??
    {};
  const { website, phone, email } = organisation ?? {};
  return {
    ...link,
    ...optional('lede', lede),
    ...optional('website', website),
    ...optional('phone', phone),
    ...optional('email', email),
  };
}

function pressReleases(subjects: Subject[]): PressRelease[] {
  const release = (base: Base, more: Partial<PressRelease> = {}) =>
    bases('press-releases', subjects, base).map((document): PressRelease => ({
      ...document,
      gallery: [],
      senders: document.organisations.map((one) => senderOf(one, subjects)),
      place: 'Karlstad',
      ...more,
    }));
  const all = [
    ...release(
      {
        id: 11,
        publishedAt: '2026-11-12T08:00:00.000Z',
        topics: [3, 4],
        regions: [1, 2, 3],
        picture: picture('samarbete', 'Två personer vid ett räcke framför ett pappersbruk.', {
          caption: 'Tre regioner går samman för industrins omställning.',
          credit: 'Anna Nordström',
          focalPoint: { x: 30, y: 40 },
        }),
        words: {
          sv: {
            title: 'Tre regioner går samman för att stärka industrin',
            slug: 'tre-regioner-gar-samman',
            lede: 'Dalarna, Gävleborg och Värmland samlar krafterna i ett gemensamt projekt. Små och medelstora företag får stöd i sitt omställningsarbete.',
          },
          en: {
            title: 'Three regions join forces to strengthen industry',
            slug: 'three-regions-join-forces',
            lede: 'Dalarna, Gävleborg and Värmland gather their strength in one project. Small and medium-sized companies get help with their transition.',
          },
        },
      },
      {
        byline: 'Anna Nordström',
        boilerplate: paragraphs('Paper Province är ett företagskluster inom skoglig bioekonomi.'),
        gallery: [
          picture('press-1', 'Pappersmaskin i drift.', {
            caption: 'Pappersmaskinen i Skoghall.',
            credit: 'Paper Province',
          }),
          picture('press-2', 'Rullar av kartong.', { credit: 'Paper Province' }),
        ],
        attachments: [
          {
            title: 'Faktablad',
            address: '/files/faktablad.pdf',
            filename: 'faktablad.pdf',
            size: 1_240_000,
            mimeType: 'application/pdf',
          },
        ],
        corrections: [
          {
            type: 'correction',
            date: '2026-11-13T10:00:00.000Z',
            text: 'Antalet anställda i branschen är över 50 000.',
          },
        ],
      },
    ),
    ...release({
      id: 12,
      publishedAt: '2026-10-02T07:00:00.000Z',
      topics: [1],
      regions: [2],
      picture: picture('sandbacka', 'En hall med svetsrobotar.'),
      words: {
        sv: {
          title: 'Sandbacka öppnar testbädd för effektstyrning',
          slug: 'sandbacka-oppnar-testbadd',
          lede: 'Företag får pröva styrning av el under verkliga förhållanden, utan att stoppa sin produktion.',
        },
      },
    }),
    ...release({
      id: 13,
      publishedAt: '2026-09-18T07:00:00.000Z',
      topics: [2],
      regions: [1],
      words: {
        en: {
          title: 'Nordic mill towns meet in Falun',
          slug: 'nordic-mill-towns-meet',
          lede: 'Forty mill towns share what they have learned about digitalisation.',
        },
      },
    }),
    ...release({
      id: 14,
      publishedAt: '2025-12-31T23:30:00.000Z',
      topics: [5],
      regions: [1],
      words: {
        sv: {
          title: 'Nyårslöfte: mer återvunnet stål',
          slug: 'mer-atervunnet-stal',
          lede: 'Nio verkstäder sätter ett gemensamt mål.',
        },
        en: {
          title: 'Resolution: more recycled steel',
          slug: 'more-recycled-steel',
          lede: 'Nine workshops set a common target.',
        },
      },
    }),
    ...release({
      id: 15,
      publishedAt: '2024-03-05T07:00:00.000Z',
      topics: [1, 2],
      regions: [3],
      words: {
        sv: {
          title: 'Hundra företag har mätt sin energi',
          slug: 'hundra-foretag',
          lede: 'Mätningen visar var el och värme läcker.',
        },
        en: {
          title: 'A hundred companies have measured their energy',
          slug: 'a-hundred-companies',
          lede: 'The survey shows where power and heat leak.',
        },
      },
    }),
  ];
  for (const one of all.filter((candidate) => candidate.id === 11)) one.body = everyBlock(one.language);
  return all;
}

type TermTexts = Pick<Term, 'title'> & Partial<Pick<Term, 'definition' | 'synonyms' | 'abbreviations'>>;

/** A term in the languages that it is given in, each the other's translation. */
export function termOf(id: number, texts: Partial<Record<Language, TermTexts & { anchor: string }>>): Term[] {
  const terms = (['sv', 'en'] as const).flatMap((language): Term[] => {
    const own = texts[language];
    if (!own) return [];
    const { anchor, synonyms = [], abbreviations = [], ...rest } = own;
    return [
      { id, language, anchor, address: termAddress(language, anchor), synonyms, abbreviations, ...rest },
    ];
  });
  for (const term of terms) {
    const translation = terms.find((other) => other !== term);
    if (translation) term.translation = { ...translation };
  }
  return terms;
}

function allTerms(): Term[] {
  return [
    ...termOf(1, {
      sv: {
        title: 'Tomgång',
        anchor: 'tomgang',
        definition: 'När en maskin är på utan att göra något.',
        synonyms: ['tomgångsdrift'],
      },
      en: { title: 'Idling', anchor: 'idling', definition: 'When a machine is on and does nothing.' },
    }),
    ...termOf(2, {
      sv: {
        title: 'Livscykelanalys',
        anchor: 'livscykelanalys',
        definition: 'En beräkning av en produkts miljöpåverkan från råvara till avfall.',
        abbreviations: ['LCA'],
      },
      en: {
        title: 'Life-cycle assessment',
        anchor: 'life-cycle-assessment',
        definition: 'A calculation of a product’s environmental impact from raw material to waste.',
        abbreviations: ['LCA'],
      },
    }),
    ...termOf(3, {
      sv: { title: 'Ångtryck', anchor: 'angtryck', definition: 'Trycket i en ångledning.' },
    }),
    ...termOf(4, { sv: { title: 'Återbruk', anchor: 'aterbruk', synonyms: ['återanvändning'] } }),
    ...termOf(5, {
      sv: { title: 'Energirond', anchor: 'energirond', definition: 'En runda för att se vad som är på.' },
    }),
  ];
}

/** A text with every block that the editor can make. */
export function everyBlock(language: Language): RichText {
  const sv = language === 'sv';
  const say = (swedish: string, english: string) => (sv ? swedish : english);
  return [
    {
      type: 'paragraph',
      children: [
        text(say('Basindustrin sysselsätter över ', 'Basic industry employs more than ')),
        { type: 'text', text: '50 000', bold: true },
        text(
          say(' personer i de tre regionerna. Läs mer om ', ' people in the three regions. Read more about '),
        ),
        {
          type: 'link',
          address: sv ? '/projekt/focus-industry-spets/' : '/en/projects/focus-industry-spets/',
          children: [text(say('projektet', 'the project'))],
        },
        footnote(1, say('Projektets egen plan.', 'The project’s own plan.'), 'https://example.org/plan'),
        text('.'),
      ],
    },
    {
      type: 'quote',
      text: say(
        'Vi är en industriregion i världsklass som arbetar aktivt för att följa med i utvecklingen.',
        'We are a world-class industrial region that works actively to keep up.',
      ),
      name: 'Sandra Sundbäck',
      role: say('vd, Paper Province', 'CEO, Paper Province'),
    },
    {
      type: 'heading',
      level: 2,
      anchor: 'omstallningsarbete',
      children: [
        text(say('Omställningsarbete', 'The work of transition')),
        footnote(2, say('Så som parterna ser det.', 'As the partners see it.')),
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        { children: [text(say('innovation', 'innovation')), footnote(3, 'Vinnova')] },
        {
          children: [text(say('digitalisering', 'digitalisation'))],
          nested: {
            type: 'list',
            ordered: true,
            items: [
              { children: [text(say('mät', 'measure'))] },
              { children: [text(say('styr', 'control'))] },
            ],
          },
        },
      ],
    },
    {
      type: 'key-figures',
      figures: [
        { value: '50 000', label: say('anställda i industrin', 'employed in industry') },
        {
          value: '3',
          label: say('regioner', 'regions'),
          note: say('Dalarna, Gävleborg, Värmland', 'Dalarna, Gävleborg, Värmland'),
        },
      ],
    },
    { type: 'heading', level: 3, anchor: 'tidplan', children: [text(say('Tidplan', 'Timetable'))] },
    {
      type: 'table',
      rows: [
        {
          cells: [
            { heads: 'column', rowSpan: 2, text: paragraphs(say('Del', 'Part')) },
            { heads: 'column', colSpan: 2, text: paragraphs(say('Tid', 'Time')) },
            { heads: 'column', rowSpan: 2, text: paragraphs(say('Ansvarig', 'Led by')) },
          ],
        },
        {
          cells: [
            { heads: 'column', text: paragraphs(say('Börjar', 'Begins')) },
            { heads: 'column', text: paragraphs(say('Slutar', 'Ends')) },
          ],
        },
        {
          cells: [
            { heads: 'row', rowSpan: 2, text: paragraphs(say('Skoglig bioekonomi', 'Forest bioeconomy')) },
            {
              text: [
                {
                  type: 'paragraph',
                  children: [text('2026'), footnote(4, say('Preliminärt.', 'Provisional.'))],
                },
              ],
            },
            { text: paragraphs('2027', say('med ett års uppehåll', 'with a year between')) },
            { text: paragraphs('Paper Province') },
          ],
        },
        { cells: [{ text: paragraphs('2028') }, { text: paragraphs('2029') }, { text: [] }] },
        {
          cells: [
            { heads: 'row', text: paragraphs(say('Stål', 'Steel')) },
            { colSpan: 2, text: paragraphs('2026–2029') },
            { text: paragraphs('Sustainable Steel Region') },
          ],
        },
      ],
    },
    {
      type: 'callout',
      tone: 'tip',
      title: say('Ansök i tid', 'Apply in time'),
      text: say('Stödet räcker till tjugo företag.', 'There is support for twenty companies.'),
    },
    {
      type: 'figure',
      picture: picture(
        'bruket',
        say('Ett bruk vid en älv i kvällsljus.', 'A mill by a river in the evening.'),
        { caption: say('Bruket vid älven.', 'The mill by the river.'), credit: 'Paper Province' },
      ),
    },
    { type: 'blockquote', children: [text(say('Den som mäter vet.', 'Who measures knows.'))] },
    { type: 'rule' },
    {
      type: 'download',
      file: {
        title: say('Projektplan', 'Project plan'),
        address: '/files/plan.pdf',
        filename: 'plan.pdf',
        size: 840_000,
        mimeType: 'application/pdf',
      },
    },
    {
      type: 'video',
      video: {
        title: say('Så arbetar vi', 'How we work'),
        address: 'https://video.example/1',
        provider: 'Video Example',
      },
    },
  ];
}

function caseStudies(subjects: Subject[]): CaseStudy[] {
  const study = (base: Base, more: Partial<CaseStudy> = {}) =>
    bases('case-studies', subjects, { example: true, ...base }).map((document): CaseStudy => {
      const say = (swedish: string, english: string) => (document.language === 'sv' ? swedish : english);
      return {
        ...document,
        organisation: links(subjects, 'organisations', document.language, [4])[0],
        sector: say('Tunnplåt', 'Sheet metal'),
        companySize: 'small',
        costBand: '500k-2m',
        duration: say('8 månader', '8 months'),
        challenge: paragraphs(
          say(
            'Ugnarna drog el även när de stod tomma, och ingen visste hur mycket.',
            'The furnaces drew power even when empty, and nobody knew how much.',
          ),
        ),
        solution: paragraphs(
          say(
            'Företaget satte mätare på varje ugn och lät planeringen följa priset på el.',
            'The company put a meter on each furnace and let the planning follow the price of power.',
          ),
        ),
        results: paragraphs(
          say(
            'Förbrukningen föll med en tredjedel. Energieffektiviseringen betalade sig på ett år.',
            'Consumption fell by a third. It paid for itself in a year.',
          ),
        ),
        lessons: paragraphs(
          say(
            'Börja med att mäta. Ta med dem som står vid maskinen.',
            'Begin by measuring. Bring in those who stand by the machine.',
          ),
        ),
        metrics: [
          { label: say('El per ton', 'Power per tonne'), unit: 'kWh', before: 412, after: 276 },
          { label: say('Lägre kostnad per år', 'Lower cost a year'), unit: say('tkr', 'kSEK'), after: 640 },
          {
            label: say('Ställtid', 'Set-up time'),
            unit: 'min',
            before: 48.5,
            after: 19.5,
            note: say('Medel av tolv veckor', 'Mean of twelve weeks'),
          },
        ],
        ...more,
      };
    });
  return [
    ...study({
      id: 21,
      publishedAt: '2026-08-20T07:00:00.000Z',
      topics: [1],
      regions: [3],
      picture: picture('ugnar', 'Ugnar i en verkstad.', { focalPoint: { x: 70, y: 30 } }),
      words: {
        sv: {
          title: 'En tredjedel mindre el med mätare på varje ugn',
          slug: 'mindre-el-med-matare',
          lede: 'Klarälvens Plåt hittade tomgången och blev av med den.',
        },
        en: {
          title: 'A third less power with a meter on each furnace',
          slug: 'less-power-with-meters',
          lede: 'Klarälvens Plåt found the idling and got rid of it.',
        },
      },
    }),
    ...study({
      id: 22,
      publishedAt: '2026-05-11T07:00:00.000Z',
      topics: [5],
      regions: [1],
      words: {
        sv: {
          title: 'Återbrukat stål i hela sortimentet',
          slug: 'aterbrukat-stal',
          lede: 'Smedjan bytte råvara på ett halvår.',
        },
      },
    }),
    ...study({
      id: 23,
      publishedAt: '2025-02-03T07:00:00.000Z',
      topics: [2],
      regions: [2],
      words: {
        sv: {
          title: 'Orderboken i telefonen',
          slug: 'orderboken-i-telefonen',
          lede: 'Tolv anställda slutade leta efter papper.',
        },
        en: {
          title: 'The order book on the phone',
          slug: 'the-order-book-on-the-phone',
          lede: 'Twelve employees stopped looking for paper.',
        },
      },
    }),
  ];
}

function guides(subjects: Subject[]): Guide[] {
  const guide = (base: Base, more: Partial<Guide> = {}) =>
    bases('guides', subjects, base).map((document): Guide => {
      const say = (swedish: string, english: string) => (document.language === 'sv' ? swedish : english);
      return {
        ...document,
        answer: paragraphs(
          say(
            'Hämta timvärden och gå en rond. Tre åtgärder räcker.',
            'Get hourly values and walk a round. Three measures will do.',
          ),
        ),
        costs: paragraphs(say('Två arbetsdagar. Mätaren är gratis.', 'Two working days. The meter is free.')),
        services: [
          {
            name: say('Energirådgivning', 'Energy advice'),
            provider: say('Kommunen', 'The municipality'),
            link: 'https://example.org/rad',
            phone: '010-000 00 00',
            note: say('Kostar inget.', 'Free of charge.'),
            isOver: false,
          },
          { name: say('Checken', 'The voucher'), deadline: '2026-03-01', isOver: true },
        ],
        journeys: [],
        steps: [
          {
            title: say('Samla ett års fakturor', 'Gather a year of bills'),
            body: paragraphs(
              say('Be elnätsbolaget om timvärden.', 'Ask the grid company for hourly values.'),
            ),
            tasks: [
              say('Beställ timvärden', 'Order hourly values'),
              say('Ring elbolaget', 'Call the supplier'),
            ],
          },
          {
            title: say('Gå en energirond', 'Walk an energy round'),
            body: paragraphs(
              say(
                'Gå när verkstaden står still: det som hörs då är tomgång.',
                'Go when the shop stands still: what you hear then is idling.',
              ),
            ),
            tasks: [],
          },
          {
            title: say('Välj tre åtgärder', 'Choose three measures'),
            body: paragraphs(
              say('Ta det som är billigt och snabbt först.', 'Take what is cheap and quick first.'),
            ),
            tasks: [],
          },
        ],
        checklist: [say('Timvärden beställda', 'Hourly values ordered'), say('Ronden gjord', 'Round walked')],
        audience: ['owner', 'production'],
        minutes: 90,
        attachments: [
          {
            title: say('Mall för energirond', 'Template for the round'),
            address: '/files/rond.xlsx',
            filename: 'rond.xlsx',
            size: 48_000,
            mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          },
        ],
        reviewedAt: '2026-06-01',
        reviewedBy: { name: 'Exempelperson Ek', role: say('energirådgivare', 'energy adviser') },
        reviewDueAt: '2027-06-01',
        reviewDue: false,
        ...more,
      };
    });
  const picked = { sv: 'Så kommer du i gång: ', en: 'How to begin: ' };
  const simple = (
    id: number,
    topics: number[],
    svTitle: string,
    svSlug: string,
    enTitle?: string,
    enSlug?: string,
  ) =>
    guide({
      id,
      publishedAt: `2026-0${(id % 8) + 1}-14T07:00:00.000Z`,
      topics,
      regions: [],
      words: {
        sv: { title: svTitle, slug: svSlug, lede: `${picked.sv}${svTitle.toLowerCase()}.` },
        ...(enTitle && enSlug
          ? { en: { title: enTitle, slug: enSlug, lede: `${picked.en}${enTitle.toLowerCase()}.` } }
          : {}),
      },
    });
  return [
    ...simple(
      31,
      [1],
      'Kartlägg er energi på en vecka',
      'kartlagg-er-energi',
      'Map your energy in a week',
      'map-your-energy',
    ),
    ...simple(
      32,
      [2],
      'Välj ert första mätsystem',
      'valj-matsystem',
      'Choose your first metering system',
      'choose-a-metering-system',
    ),
    ...simple(33, [4], 'Samla ledningen kring en omställningsplan', 'omstallningsplan'),
    ...simple(
      34,
      [3],
      'Räkna på biobaserade material',
      'biobaserade-material',
      'Reckon with bio-based materials',
      'bio-based-materials',
    ),
  ];
}

/** One press release on its own, for tests that need something particular in it. */
export function corpusWith(change: Partial<Document> & { id: number }): Corpus {
  const corpus = fakeCorpus();
  for (const document of corpus.documents) {
    if (document.id === change.id) Object.assign(document, change);
  }
  return corpus;
}
