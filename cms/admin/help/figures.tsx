import type { ReactNode } from 'react';

interface FigureProperties {
  caption: string;
  width: number;
  height: number;
  children: ReactNode;
}

/** The caption says what the drawing does, so nobody has to hear both. */
function Figure({ caption, width, height, children }: FigureProperties) {
  return (
    <figure className="help-figure">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {children}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

interface BoxProperties {
  x: number;
  y: number;
  width: number;
  height?: number;
  words: string;
  /** What is looked at or pressed. */
  isMain?: boolean;
}

function Box({ x, y, width, height = 36, words, isMain = false }: BoxProperties) {
  return (
    <g className={isMain ? 'help-figure__main' : 'help-figure__box'}>
      <rect x={x} y={y} width={width} height={height} rx="4" />
      <text x={x + width / 2} y={y + height / 2} textAnchor="middle" dominantBaseline="central">
        {words}
      </text>
    </g>
  );
}

function Arrow({ x, y, length = 20 }: { x: number; y: number; length?: number }) {
  const end = x + length;
  return <path className="help-figure__line" d={`M${x} ${y}h${length}m-6-5 6 5-6 5`} key={end} />;
}

/** The way of a text to readers, and back. @param steps five: from the draft to what is withdrawn */
export function WayOfText({ caption, steps }: { caption: string; steps: readonly string[] }) {
  const [width, gap] = [116, 24];
  return (
    <Figure caption={caption} width={5 * width + 4 * gap + 4} height={44}>
      {steps.map((words, place) => (
        <g key={words}>
          <Box x={2 + place * (width + gap)} y={4} width={width} words={words} isMain={place === 3} />
          {place > 0 && <Arrow x={4 + place * (width + gap) - gap} y={22} />}
        </g>
      ))}
    </Figure>
  );
}

interface PlacesOfEditor {
  caption: string;
  words: Record<
    'state' | 'button' | 'title' | 'lede' | 'body' | 'tabs' | 'language' | 'time' | 'press',
    string
  >;
}

/** Where things are while one writes. */
export function EditorFigure({ caption, words }: PlacesOfEditor) {
  return (
    <Figure caption={caption} width={640} height={330}>
      <rect className="help-figure__frame" x="1" y="1" width="638" height="328" rx="6" />
      <Box x={14} y={14} width={350} words={words.state} />
      <Box x={470} y={14} width={156} words={words.button} isMain />
      <Box x={14} y={66} width={430} words={words.tabs} />
      <Box x={14} y={112} width={430} words={words.title} />
      <Box x={14} y={158} width={430} words={words.lede} />
      <Box x={14} y={204} width={430} height={112} words={words.body} />
      <Box x={460} y={66} width={166} words={words.language} />
      <Box x={460} y={112} width={166} words={words.time} />
      <Box x={460} y={158} width={166} words={words.press} />
    </Figure>
  );
}

/** Both languages of a text, each with its own state. */
export function LanguagesFigure({ caption, left, right }: Record<'caption' | 'left' | 'right', string>) {
  return (
    <Figure caption={caption} width={480} height={60}>
      <Box x={2} y={8} width={210} height={44} words={left} isMain />
      <path className="help-figure__line" d="M218 30h44m-38-5-6 5 6 5m32-10 6 5-6 5" />
      <Box x={268} y={8} width={210} height={44} words={right} />
    </Figure>
  );
}
