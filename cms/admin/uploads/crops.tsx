'use client';

import { useDocumentInfo, useForm, useFormFields, withCondition } from '@payloadcms/ui';
import type { GroupFieldClientProps } from 'payload';
import { useState } from 'react';
import { isRecord } from '../../../common/is-record.ts';
import { cropFormats, type CropName } from '../../uploads/crops/formats.ts';
import { readRegion, regionAround, type Region, type Size } from '../../uploads/crops/region.ts';
import { useTexts } from '../use-texts.ts';
import { CropFrame } from './crop-frame.tsx';
import { CutPreview } from './cut-preview.tsx';
import './crops.css';

interface Picture extends Size {
  src: string;
  focalPoint: { x: number; y: number };
}

/** The shapes that the site cuts pictures to, and what of this picture is seen in each. */
function PlainCrops({ readOnly }: GroupFieldClientProps) {
  const { id, data } = useDocumentInfo();
  const { say } = useTexts();
  const [open, setOpen] = useState<CropName>();
  const isReplaced = useFormFields(([fields]) => fields['file']?.value instanceof File);
  const picture = pictureIn(data);
  return (
    <section className="crops field-type" aria-label={say('field.crops')}>
      <h3 className="crops__title">{say('field.crops')}</h3>
      {!id || isReplaced || !picture ? (
        <p>{say('media.crops.first')}</p>
      ) : (
        <>
          <p>{say('media.crops.help')}</p>
          <ul className="crops__formats">
            {cropFormats.map(({ name, aspect }) => (
              <Format
                key={name}
                {...{ name, aspect, picture }}
                isFixed={readOnly === true}
                isOpen={open === name}
                onToggle={() => setOpen(open === name ? undefined : name)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export const Crops = withCondition(PlainCrops);

interface FormatProperties {
  name: CropName;
  aspect: number;
  picture: Picture;
  isFixed: boolean;
  isOpen: boolean;
  onToggle(): void;
}

function Format({ name, aspect, picture, isFixed, isOpen, onToggle }: FormatProperties) {
  const { say } = useTexts();
  const [chosen, choose] = useRegion(name);
  const region = chosen ?? regionAround(picture, aspect, picture.focalPoint);
  const label = say(`media.crops.${name}`);
  const toggle = say(isOpen ? 'media.crops.done' : chosen ? 'media.crops.change' : 'media.crops.choose');
  return (
    <li className="crops__format" data-open={isOpen || undefined}>
      <p className="crops__name">
        {label} <span>{say(chosen ? 'media.crops.own' : 'media.crops.usual')}</span>
      </p>
      {isOpen ? (
        <CropFrame src={picture.src} {...{ aspect, region, label }} onChange={choose} />
      ) : (
        <CutPreview src={picture.src} {...{ aspect, region }} />
      )}
      {!isFixed && (
        <p className="crops__buttons">
          <button
            type="button"
            className="save-state__button"
            aria-expanded={isOpen}
            aria-label={`${toggle}: ${label}`}
            onClick={onToggle}
          >
            {toggle}
          </button>
          {chosen && (
            <button type="button" className="save-state__button" onClick={() => choose(undefined)}>
              {say('media.crops.reset')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

const parts = ['x', 'y', 'width', 'height'] as const;

/** What the form has of one format, and how to change it. */
function useRegion(name: CropName): [Region | undefined, (region: Region | undefined) => void] {
  const { dispatchFields, setModified } = useForm();
  const written = useFormFields(([fields]) =>
    JSON.stringify(parts.map((part) => fields[`crops.${name}.${part}`]?.value ?? null)),
  );
  const [x, y, width, height] = JSON.parse(written) as (number | null)[];
  const change = (region: Region | undefined) => {
    for (const part of parts)
      dispatchFields({ type: 'UPDATE', path: `crops.${name}.${part}`, value: region?.[part] ?? null });
    setModified(true);
  };
  return [readRegion({ x, y, width, height }), change];
}

function pictureIn(saved: Record<string, unknown> | undefined): Picture | undefined {
  const { width, height, focalX, focalY, sizes, updatedAt } = saved ?? {};
  const jpeg = isRecord(sizes) ? sizes['jpeg'] : undefined;
  const src = isRecord(jpeg) ? jpeg['url'] : undefined;
  if (typeof src !== 'string' || typeof width !== 'number' || typeof height !== 'number') return undefined;
  const focalPoint = {
    x: typeof focalX === 'number' ? focalX : 50,
    y: typeof focalY === 'number' ? focalY : 50,
  };
  return { width, height, focalPoint, src: `${src}?${encodeURIComponent(String(updatedAt))}` };
}
