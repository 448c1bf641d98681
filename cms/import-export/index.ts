export type { Counts } from './counts.ts';
export { exportContent } from './export.ts';
export { importContent } from './import.ts';
