import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { readSections } from '../../dashboard/read-sections.ts';
import { sayTo } from '../../dashboard/text-rows.ts';
import { readSetup } from '../../dashboard/setup.ts';
import type { SetupStep } from '../../dashboard/setup-steps.ts';
import { CreateLinks } from './create-links.tsx';
import './dashboard.css';
import { DashboardSection } from './section.tsx';
import { SetupList } from './setup-list.tsx';

/** What now? What whoever has signed in could do something about, or should know, at the moment. */
export async function Dashboard({ initPageResult: { req } }: AdminViewServerProps) {
  const say = sayTo(req);
  const [sections, setup] = await Promise.all([readSections(req, new Date()), setupOrNothing(req)]);
  const [name] = (req.user?.name ?? '').trim().split(' ');
  return (
    <Gutter className="overview">
      <div className="overview__header">
        <h1>{name ? say('dashboard.hello', { name }) : say('dashboard.title')}</h1>
        <CreateLinks user={req.user} say={say} />
      </div>
      {setup.length > 0 && <SetupList steps={setup} />}
      {sections.length === 0 && <p className="overview__none">{say('dashboard.none')}</p>}
      <div className="overview__sections">
        {sections.map((section) => (
          <DashboardSection key={section.name} section={section} say={say} />
        ))}
      </div>
    </Gutter>
  );
}

/** The rest of the page does not depend on it. */
async function setupOrNothing(req: PayloadRequest): Promise<SetupStep[]> {
  try {
    return await readSetup(req);
  } catch (error) {
    req.payload.logger.error(error, 'What is to be set up could not be read.');
    return [];
  }
}
