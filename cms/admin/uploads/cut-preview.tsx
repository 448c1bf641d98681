import type { Region } from '../../uploads/crops/region.ts';

interface Properties {
  src: string;
  aspect: number;
  region: Region;
}

/** What of a picture is seen, as large as its box allows. */
export function CutPreview({ src, aspect, region: { x, y, width, height } }: Properties) {
  const style = {
    width: `${100 / width}%`,
    height: `${100 / height}%`,
    left: `${(-x * 100) / width}%`,
    top: `${(-y * 100) / height}%`,
  };
  return (
    <div className="cut-preview" style={{ aspectRatio: aspect }}>
      <img src={src} alt="" style={style} />
    </div>
  );
}
