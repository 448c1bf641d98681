'use client';

import type { Difference } from '../../differences/compare.ts';

interface Properties {
  differences: Difference[];
  /** Of the text. */
  language: string;
}

/** A text that readers have none of, to be read from its beginning to its end. */
export function WholeText({ differences, language }: Properties) {
  return (
    <div className="review__whole">
      {differences.map(({ path, label, lines }) => (
        <section key={path} data-path={path}>
          <h3>{label}</h3>
          <div lang={language}>
            {lines.map(({ words }, index) => (
              <p key={index}>{words.map(({ text }) => text).join('')}</p>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
