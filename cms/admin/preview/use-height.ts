import { useEffect, useRef, useState, type RefObject } from 'react';

/** How high something is that reaches to the lower edge of the window wherever it begins, in pixels. */
export function useHeight<T extends HTMLElement>(): {
  element: RefObject<T | null>;
  height: number | undefined;
} {
  const element = useRef<T>(null);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const measure = () => {
      const top = element.current?.getBoundingClientRect().top ?? 0;
      setHeight(window.innerHeight - Math.max(0, top));
    };
    measure();
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);
  return { element, height };
}
