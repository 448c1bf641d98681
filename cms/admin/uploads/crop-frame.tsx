'use client';

import { useEffect, useRef } from 'react';
import ReactCrop, { type PercentCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import type { Region } from '../../uploads/crops/region.ts';
import { useTexts } from '../use-texts.ts';

interface Properties {
  src: string;
  /** Width by height. */
  aspect: number;
  region: Region;
  label: string;
  onChange(region: Region): void;
}

/** The whole picture with a frame of one shape over it, for mouse, finger and keyboard. */
export function CropFrame({ src, aspect, region, label, onChange }: Properties) {
  const { say } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const corner = say('media.crops.corner');
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('.ReactCrop__crop-selection')?.focus();
  }, []);
  const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'].map((side) => [`${side}DragHandle`, corner]);
  const labels = { cropArea: `${label}. ${say('media.crops.area')}`, ...Object.fromEntries(handles) };
  return (
    <div ref={frame} className="crop-frame">
      <ReactCrop
        crop={percentOf(region)}
        aspect={aspect}
        keepSelection
        minWidth={20}
        ruleOfThirds
        ariaLabels={labels as NonNullable<React.ComponentProps<typeof ReactCrop>['ariaLabels']>}
        onChange={(_, percent) => onChange(regionOf(percent))}
      >
        <img src={src} alt="" />
      </ReactCrop>
    </div>
  );
}

function percentOf({ x, y, width, height }: Region): PercentCrop {
  return { unit: '%', x: x * 100, y: y * 100, width: width * 100, height: height * 100 };
}

function regionOf({ x, y, width, height }: PercentCrop): Region {
  return { x: part(x), y: part(y), width: part(width), height: part(height) };
}

/** Fine enough for any picture. */
function part(percent: number): number {
  return Math.round(Math.min(Math.max(percent, 0), 100) * 1000) / 100_000;
}
