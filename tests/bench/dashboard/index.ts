import { createLocalReq } from 'payload';
import type { Role } from '../../../cms/access/roles.ts';
import { readSections } from '../../../cms/dashboard/read-sections.ts';
import { sections } from '../../../cms/dashboard/sections.ts';
import type { SectionName } from '../../../cms/dashboard/section.ts';
import type { Bench } from '../cms.ts';
import { fillDatabase } from '../corpus/fill.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import { withCms } from '../parts.ts';
import { timed, type Effort, type Spread } from '../statistics.ts';
import { addWork } from './work.ts';

const roles = ['administrator', 'author'] as const satisfies Role[];
type Asked = (typeof roles)[number];

/** What the CMS takes to answer whoever opens the admin; in milliseconds. */
export interface DashboardResult {
  documents: number;
  /** To the last byte of the page, as a browser gets it from the CMS. */
  page: Record<Asked, Spread>;
  /** Of it, what is asked of the database: all at once, and each part alone. */
  reading: Spread;
  parts: Record<SectionName, Spread>;
}

const effort: Effort = { rounds: 60, warmUp: 10 };

export async function benchDashboard(
  bench: Bench,
  about: Surroundings,
  documents: number,
): Promise<DashboardResult> {
  const { progress } = bench.session;
  await progress.step(`${documents} documents: fill the database`, () =>
    fillDatabase(bench, documents, about),
  );
  const people = await Promise.all(roles.map((role) => signIn(bench, role)));
  await progress.step(`${documents} documents: add what staff and readers leave behind`, () =>
    addWork(
      bench,
      people.map(({ id }) => id),
    ),
  );
  const page = await progress.step(`${documents} documents: open the admin`, () => openPages(bench, people));
  const [administrator] = people;
  const { reading, parts } = await progress.step(`${documents} documents: read each part`, () =>
    readParts(bench, administrator?.id ?? 0),
  );
  return { documents, page, reading, parts };
}

interface Person {
  id: number;
  token: string;
  role: Asked;
}

async function signIn({ payload }: Bench, role: Asked): Promise<Person> {
  const data = { email: `${role}@bench.example`, password: 'correct horse battery staple', role };
  const known = await payload.count({ collection: 'users', where: { email: { equals: data.email } } });
  if (known.totalDocs === 0) await payload.create({ collection: 'users', data });
  const { token = '', user } = await payload.login({ collection: 'users', data });
  return { id: user?.id ?? 0, token, role };
}

function openPages(bench: Bench, people: Person[]): Promise<Record<Asked, Spread>> {
  return withCms(bench, async (cmsUrl) => {
    const spreads = {} as Record<Asked, Spread>;
    for (const { role, token } of people)
      spreads[role] = await timed(effort, async () => {
        const response = await fetch(`${cmsUrl}/admin`, { headers: { authorization: `JWT ${token}` } });
        if (!(await response.text()).includes('overview__section'))
          throw new Error(`No dashboard: ${response.status}.`);
      });
    return spreads;
  });
}

async function readParts({ payload }: Bench, id: number) {
  const user = await payload.findByID({ collection: 'users', id, depth: 0 });
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
  const reading = await timed(effort, () => readSections(req, new Date()));
  const parts = {} as Record<SectionName, Spread>;
  for (const { name, read } of sections) parts[name] = await timed(effort, () => read(req, new Date()));
  return { reading, parts };
}
