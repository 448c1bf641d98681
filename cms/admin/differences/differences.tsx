'use client';

import type { Difference, DiffLine, Words } from '../../differences/compare.ts';
import { useTexts } from '../use-texts.ts';
import './differences.css';

interface Properties {
  differences: Difference[];
  /** Of the text that is compared, when it is not that of the admin. */
  language?: string;
}

/** What a text says otherwise than it did: field for field, paragraph for paragraph, word for word. */
export function Differences({ differences, language }: Properties) {
  const { say } = useTexts();
  if (differences.length === 0) return <p className="differences__none">{say('differences.none')}</p>;
  return (
    <div className="differences">
      {differences.map(({ path, label, lines }) => (
        <section key={path} data-path={path}>
          <h3>{label}</h3>
          <div lang={language}>
            {folded(lines).map((part, index) =>
              Array.isArray(part) ? <Folded key={index} lines={part} /> : <Line key={index} line={part} />,
            )}
          </div>
        </section>
      ))}
    </div>
  );
}

/** The lines that stand beside a change are told; of what is further away there is only so much. */
function folded(lines: DiffLine[]): (DiffLine | DiffLine[])[] {
  const isNear = (index: number) =>
    [-1, 0, 1].some((step) => (lines[index + step]?.change ?? 'same') !== 'same');
  const parts: (DiffLine | DiffLine[])[] = [];
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    if (isNear(index)) parts.push(line);
    else if (Array.isArray(last)) last.push(line);
    else parts.push([line]);
  });
  return parts;
}

function Folded({ lines }: { lines: DiffLine[] }) {
  const { say } = useTexts();
  const count = String(lines.length);
  return (
    <details>
      <summary>
        {lines.length === 1 ? say('differences.foldOne') : say('differences.fold', { count })}
      </summary>
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </details>
  );
}

export function Line({ line }: { line: DiffLine }) {
  return (
    <p data-change={line.change}>
      {line.words.map((words, index) => (
        <Piece key={index} words={words} />
      ))}
    </p>
  );
}

/** Screen readers tell insertions and deletions rarely, so the words say it as well. */
function Piece({ words: { text, change } }: { words: Words }) {
  const { say } = useTexts();
  if (change === 'same') return text;
  const Element = change === 'added' ? 'ins' : 'del';
  return (
    <Element>
      <span className="differences__spoken">{say(`differences.${change}`)}: </span>
      {text}
    </Element>
  );
}
