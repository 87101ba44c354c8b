/** Bars that lie, the longest first, from the side where lines begin in the language of the page. A table beside it has the same numbers. */
import { directionOf, useLanguage } from '../language/language.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as it is read. */
  readonly told: string;
}

const WIDTH = 440;
const ROW = 44;
const BAR = 14;
const LABEL = 16;
/** Left free behind the longest bar, for its value. */
const VALUE_ROOM = 110;
const GAP = 8;

export const BarChart = ({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) => {
  const isMirrored = directionOf(useLanguage()) === 'rtl';
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const across = (x: number): number => (isMirrored ? WIDTH - x : x);
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="img" aria-label={label}>
      {bars.map(({ name, value, told }, place) => {
        const length = Math.max(1, ((WIDTH - VALUE_ROOM) * value) / most);
        const top = place * ROW;
        return (
          <g key={name}>
            <text x={across(0)} y={top + LABEL}>
              {name}
            </text>
            <rect
              x={isMirrored ? WIDTH - length : 0}
              y={top + LABEL + GAP}
              width={length}
              height={BAR}
              rx={3}
            />
            <text className="value" x={across(length + GAP)} y={top + LABEL + GAP + BAR - 2}>
              {told}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
