'use client';

import { DefaultEditView } from '@payloadcms/ui';
import type { ComponentProps } from 'react';
import { SideBySideProvider } from './context.tsx';
import { SideBySideSteps } from './steps.tsx';
import './side-by-side.css';

/** The form of a document as ever, with the text in the other language beside each of its fields. */
export function SideBySideView(properties: ComponentProps<typeof DefaultEditView>) {
  return (
    <SideBySideProvider>
      <div className="side-by-side">
        <DefaultEditView {...properties} />
        <SideBySideSteps />
      </div>
    </SideBySideProvider>
  );
}
