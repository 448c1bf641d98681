'use client';

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import type { Piece } from '../../find/snippet.ts';
import { useTexts } from '../use-texts.ts';

/** One place or text that is found. */
export interface FindRow {
  address: string;
  title: Piece[];
  /** What kind it is, and where it stands. */
  facts: ReactNode;
  snippet: Piece[];
}

interface RowProperties {
  id: string;
  row: FindRow;
  isChosen: boolean;
  onOpen(event: MouseEvent): void;
  onPoint(): void;
}

interface ListProperties {
  id: string;
  rows: FindRow[];
  chosen: number;
  onOpen(address: string, event: MouseEvent): void;
  onPoint(place: number): void;
}

/** What was found; the field keeps the focus, and its keys move between rows. */
export function RowList({ id, rows, chosen, onOpen, onPoint }: ListProperties) {
  const { say } = useTexts();
  return (
    <ul id={id} role="listbox" aria-label={say('find.results')} className="find-dialog__rows">
      {rows.map((row, place) => (
        <Row
          key={row.address}
          id={`${id}-${place}`}
          row={row}
          isChosen={place === chosen}
          onOpen={(event) => onOpen(row.address, event)}
          onPoint={() => onPoint(place)}
        />
      ))}
    </ul>
  );
}

function Row({ id, row, isChosen, onOpen, onPoint }: RowProperties) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li
      ref={item}
      id={id}
      role="option"
      aria-selected={isChosen}
      className="find-row"
      onClick={onOpen}
      onMouseMove={onPoint}
    >
      <span className="find-row__title">
        <Pieces pieces={row.title} />
      </span>
      <span className="find-row__facts">{row.facts}</span>
      {row.snippet.length > 0 && (
        <span className="find-row__snippet">
          <Pieces pieces={row.snippet} />
        </span>
      )}
    </li>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isHit }, place) => (isHit ? <mark key={place}>{text}</mark> : text));
}
