import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, SetStepNav } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';

interface Properties {
  /** What Payload gives the view. */
  view: Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams' | 'payload'>;
  className: string;
  /** Where one is, in the header. */
  step: string;
  children: ReactNode;
}

/** A view of ours in the frame of the admin: its navigation, header and search. */
export function OwnView({ view, className, step, children }: Properties) {
  const { initPageResult, params, searchParams, payload } = view;
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { i18n, user } = req;
  return (
    <DefaultTemplate
      {...{ i18n, payload, permissions, visibleEntities, req }}
      {...(user && { user })}
      viewActions={payload.config.admin.components.actions}
      {...(locale && { locale })}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
    >
      <SetStepNav nav={[{ label: step }]} />
      <Gutter className={className}>{children}</Gutter>
    </DefaultTemplate>
  );
}
