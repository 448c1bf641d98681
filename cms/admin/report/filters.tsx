import Link from 'next/link';

export interface FilterGroup {
  name: string;
  choices: { label: string; href: string; chosen: boolean }[];
}

/** Links, not buttons: each choice is an address that can be kept. */
export function Filters({ groups }: { groups: FilterGroup[] }) {
  return (
    <div className="report__filters">
      {groups.map(({ name, choices }) => (
        <nav key={name} aria-label={name}>
          <span aria-hidden="true">{name}</span>
          {choices.map(({ label, href, chosen }) => (
            <Link key={label} href={href} scroll={false} aria-current={chosen ? 'true' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
      ))}
    </div>
  );
}
