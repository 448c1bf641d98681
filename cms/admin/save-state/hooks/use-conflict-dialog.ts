'use client';

import { useEffect, useState } from 'react';
import type { Conflict } from '../../../editing/conflict.ts';

/** Opens by itself when somebody else's text has come between, once for each such text. */
export function useConflictDialog(conflicts: Conflict[]) {
  const [isOpen, setOpen] = useState(false);
  const occasion = JSON.stringify(conflicts.map(({ field, theirs }) => [field, theirs]));
  useEffect(() => setOpen(occasion !== '[]'), [occasion]);
  return { isOpen: isOpen && conflicts.length > 0, open: () => setOpen(true), close: () => setOpen(false) };
}
