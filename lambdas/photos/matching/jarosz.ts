/** Blurs a plane by two passes of box filters each way (a tent, after W. Jarosz) and takes a small grid of it. */

/** One plane of numbers, row by row. */
export interface Plane {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

const { fround } = Math; // single precision, as the published program counts

const PASSES = 2;

/** How many values a box takes: two passes then reach as far as a cell of the grid. */
const boxOf = (length: number, cells: number): number => Math.ceil(length / (2 * cells));

/** Means of `box` neighbours along one line, of fewer at its ends. Of an even number, one more lies ahead than behind. */
const blurLine = (
  from: Float32Array,
  to: Float32Array,
  { start, step, length, box }: { start: number; step: number; length: number; box: number },
): void => {
  const ahead = Math.floor(box / 2);
  const behind = box - 1 - ahead;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < Math.min(ahead, length); at += 1) {
    sum = fround(sum + (from[start + at * step] ?? 0));
    count += 1;
  }
  for (let at = 0; at < length; at += 1) {
    if (at + ahead < length) {
      sum = fround(sum + (from[start + (at + ahead) * step] ?? 0));
      count += 1;
    }
    if (at > behind) {
      sum = fround(sum - (from[start + (at - behind - 1) * step] ?? 0));
      count -= 1;
    }
    to[start + at * step] = sum / count;
  }
};

/** The plane as a square of `cells` by `cells` values, each a mean around the middle of its cell. Overwrites the plane. */
export const reduceTo = (cells: number, { values, width, height }: Plane): Float32Array => {
  const other = new Float32Array(values.length);
  const [rowBox, columnBox] = [boxOf(width, cells), boxOf(height, cells)];
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let row = 0; row < height; row += 1) {
      blurLine(values, other, { start: row * width, step: 1, length: width, box: rowBox });
    }
    for (let column = 0; column < width; column += 1) {
      blurLine(other, values, { start: column, step: width, length: height, box: columnBox });
    }
  }
  const middles = (length: number): readonly number[] =>
    Array.from({ length: cells }, (_, cell) => Math.floor(((cell + 0.5) * length) / cells));
  const columns = middles(width);
  return Float32Array.from(
    middles(height).flatMap((row) => columns.map((column) => values[row * width + column] ?? 0)),
  );
};
