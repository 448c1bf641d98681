import type { DocumentVisits } from '../../visits/report.ts';

const height = 40;
const step = 8;
const width = 6;

/** One bar for each day. What they tell in all is said in words. */
export function DayBars({ days, label }: { days: DocumentVisits['days']; label: string }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  return (
    <svg
      className="visits__days"
      viewBox={`0 0 ${days.length * step} ${height}`}
      role="img"
      aria-label={label}
    >
      {days.map(({ day, count }, place) => {
        // A day without readers leaves a trace, so that days can be counted.
        const size = Math.max(1, (count / most) * height);
        return (
          <rect key={day} x={place * step} y={height - size} width={width} height={size}>
            <title>{`${day}: ${count}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
