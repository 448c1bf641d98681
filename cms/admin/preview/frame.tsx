'use client';

import { useEffect, useRef, useState } from 'react';
import { keepLinks } from './keep-links.ts';
import { showPage } from './show-page.ts';
import type { FormPage } from './use-form-page.ts';

interface Properties {
  url: string;
  page: FormPage | undefined;
  title: string;
  /** Of the page, in CSS pixels. It is made smaller where there is less room. */
  width: number;
  onLink: (address: string) => void;
}

/** The page in a frame of its own. No script runs in it; what changes in the page, changes in place. */
export function Frame({ url, page, title, width, onLink }: Properties) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  const { room, scale, height } = useRoom(width);

  useEffect(() => {
    const shown = frame.current?.contentDocument;
    if (loads === 0 || !shown || !page) return;
    const isFirst = shown.documentElement.dataset['fresh'] === undefined;
    showPage(shown, page.html);
    if (isFirst) shown.getElementById(decodeURI(page.address).split('#')[1] ?? '')?.scrollIntoView();
  }, [loads, page]);

  function onLoad() {
    const shown = frame.current?.contentDocument;
    if (shown) keepLinks(shown, onLink);
    setLoads((count) => count + 1);
  }

  return (
    <div className="preview-pane__room" ref={room}>
      <iframe
        ref={frame}
        src={url}
        title={title}
        onLoad={onLoad}
        style={{ width, height, transform: `scale(${scale})` }}
      />
    </div>
  );
}

/** How much a page of some width must shrink to fit, and how high it then is. */
function useRoom(width: number) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width, height: 600 });
  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, size.width / width);
  return { room, scale, height: size.height / scale };
}
