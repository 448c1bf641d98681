'use client';

import { useLivePreviewContext } from '@payloadcms/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { Cards } from './cards.tsx';
import { Frame } from './frame.tsx';
import { useHeight } from './use-height.ts';
import { useFormPage } from './use-form-page.ts';
import './preview.css';

/** The page itself beside its form, as Payload's button opens it. */
export function PreviewPane() {
  const { isLivePreviewing, url } = useLivePreviewContext();
  return isLivePreviewing && url ? <OpenPane key={url} url={url} /> : null;
}

const devices = ['phone', 'desktop'] as const;
type Device = (typeof devices)[number];

function OpenPane({ url }: { url: string }) {
  const { breakpoints, setIsLivePreviewing } = useLivePreviewContext();
  const [device, setDevice] = useState<Device>('phone');
  const [link, setLink] = useState('');
  const { page, issue } = useFormPage(url);
  const { language, say } = useTexts();
  const { element, height } = useHeight<HTMLElement>();
  const size = breakpoints?.find(({ name }) => name === device);
  return (
    <aside ref={element} className="preview-pane" style={{ height }} aria-label={say('preview.label')}>
      <div className="preview-pane__bar">
        {devices.map((one) => (
          <button key={one} type="button" aria-pressed={one === device} onClick={() => setDevice(one)}>
            {say(`preview.${one}`)}
          </button>
        ))}
        <a href={url} target="_blank" rel="noreferrer">
          {say('preview.tab')}
        </a>
        <button type="button" className="preview-pane__close" onClick={() => setIsLivePreviewing(false)}>
          {say('preview.close')}
        </button>
      </div>
      <p className="preview-pane__note" role="status">
        {issue}
        {!issue && link && (
          <>
            {say('preview.link', { address: link })}{' '}
            <a href={link} target="_blank" rel="noreferrer">
              {say('preview.follow')}
            </a>
          </>
        )}
      </p>
      <Frame
        url={url}
        page={page}
        title={say('preview.label')}
        width={Number(size?.width ?? 390)}
        onLink={setLink}
      />
      {page && <Cards key={language} page={page} />}
    </aside>
  );
}
