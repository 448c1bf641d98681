'use client';

import { useAuth } from '@payloadcms/ui';
import type { Language } from '../../../common/languages.ts';
import { may, type Capability, type Person } from '../../access/roles.ts';

/** Asks whether whoever has signed in may do something: what they may not is not shown. */
export function useMay(): (capability: Capability, language?: Language) => boolean {
  const { user } = useAuth<Person>();
  return (capability, language) => may(user, capability, language);
}
