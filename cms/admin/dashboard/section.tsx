import Link from 'next/link';
import type { ReadSection } from '../../dashboard/read-sections.ts';
import type { Found } from '../../dashboard/section.ts';
import type { Say } from '../../dashboard/text-rows.ts';
import { LookAgain } from './look-again.tsx';

/** The few things of one kind that come first, and the way to all of them. */
export function DashboardSection({ section: { name, found }, say }: { section: ReadSection; say: Say }) {
  const id = `overview-${name}`;
  return (
    <section className="overview__section" data-section={name} aria-labelledby={id}>
      <h2 id={id}>
        {say(`dashboard.${name}`)} {found && <span className="overview__count">{found.total}</span>}
      </h2>
      {found?.unseen && <LookAgain unseen={found.unseen} />}
      {found ? <Rows found={found} say={say} /> : <p role="alert">{say('dashboard.unread')}</p>}
    </section>
  );
}

function Rows({ found: { total, rows, more }, say }: { found: Found; say: Say }) {
  const [only, ...others] = more;
  return (
    <>
      <ul>
        {rows.map(({ title, language, facts, address }) => (
          <li key={address + title}>
            <Link prefetch={false} href={address} lang={language}>
              {title}
            </Link>
            <span className="overview__facts">{facts.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {total > rows.length && only && (
        <p className="overview__more">
          {others.length > 0 && <span>{say('dashboard.all.label')}</span>}
          {more.map(({ label, address }) => (
            <Link key={address} prefetch={false} href={address}>
              {label}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
