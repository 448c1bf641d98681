'use client';

import type { DefaultCellComponentProps } from 'payload';
import { endingRights } from '../../uploads/rights-standing.ts';
import { useTexts } from '../use-texts.ts';
import './rights.css';

/** The last day on which a picture may be used; marked where it is near or past. */
export function RightsCell({ cellData }: DefaultCellComponentProps) {
  const { say } = useTexts();
  const until = typeof cellData === 'string' ? cellData : undefined;
  const ending = endingRights(until, new Date());
  if (!ending) return <span>{until?.slice(0, 10)}</span>;
  return (
    <strong data-rights={ending.kind}>{say(`media.rights.cell.${ending.kind}`, { day: ending.day })}</strong>
  );
}
