'use client';

import { ServerFunctionsProvider, useServerFunctions } from '@payloadcms/ui';
import type { BuildFormStateArgs, ServerFunctionClient } from 'payload';
import { useCallback, type ReactNode } from 'react';
import { askKeeping } from './open-forms.ts';

/** Lets no form lose what is written in it while the server answers. */
export function FormAnswers({ children }: { children?: ReactNode }) {
  const { serverFunction } = useServerFunctions();
  const keeping = useCallback<ServerFunctionClient>(
    (call) => {
      const ask = async () => serverFunction(call);
      return call.name === 'form-state' ? askKeeping(call.args as BuildFormStateArgs, ask) : ask();
    },
    [serverFunction],
  );
  return <ServerFunctionsProvider serverFunction={keeping}>{children}</ServerFunctionsProvider>;
}
