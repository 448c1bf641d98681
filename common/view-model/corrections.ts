export const correctionTypes = ['correction', 'clarification', 'update'] as const;
/** Something was wrong; something could be misread; something has happened since. */
export type CorrectionType = (typeof correctionTypes)[number];

/** What readers are told of a change to what they may have read. Other changes are nobody's news. */
export interface Correction {
  type: CorrectionType;
  /** ISO 8601 in UTC. */
  date: string;
  text: string;
}
