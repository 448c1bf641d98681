'use client';

import { RenderDefaultCell } from '@payloadcms/ui';
import type { DefaultCellComponentProps, TextFieldClient } from 'payload';
import { useTexts } from '../use-texts.ts';

/** A title, or that there is none yet. */
export function TitleCell(properties: DefaultCellComponentProps<TextFieldClient>) {
  const { say } = useTexts();
  const cellData = properties.cellData || say('title.none');
  return (
    <RenderDefaultCell
      clientProps={{ ...properties, cellData }}
      columnIndex={properties.columnIndex ?? 0}
      isLinkedColumn={properties.link ?? false}
    />
  );
}
