import type { ReactNode } from 'react';

/** One thing that is done, under an address of its own. */
export interface Topic {
  id: string;
  title: string;
  text: ReactNode;
}

interface Properties {
  lede: string;
  /** What the list of all topics is called. */
  contents: string;
  topics: readonly Topic[];
}

export function Topics({ lede, contents, topics }: Properties) {
  return (
    <>
      <p className="help-view__lede">{lede}</p>
      <nav aria-label={contents}>
        <ul className="help-view__contents">
          {topics.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {topics.map(({ id, title, text }) => (
        <section key={id} id={id} className="help-view__topic" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          {text}
        </section>
      ))}
    </>
  );
}
