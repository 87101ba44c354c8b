/** Matrices between colour spaces, made from their chromaticities. */
import type { Primaries } from './colour-space.ts';

type Row = readonly [number, number, number];
export type Matrix = readonly [Row, Row, Row];

const times = (row: Row, column: Row): number => row[0] * column[0] + row[1] * column[1] + row[2] * column[2];

const columnOf = (matrix: Matrix, index: 0 | 1 | 2): Row => [
  matrix[0][index],
  matrix[1][index],
  matrix[2][index],
];

export const multiply = (one: Matrix, other: Matrix): Matrix => {
  const row = (left: Row): Row => [
    times(left, columnOf(other, 0)),
    times(left, columnOf(other, 1)),
    times(left, columnOf(other, 2)),
  ];
  return [row(one[0]), row(one[1]), row(one[2])];
};

const apply = (matrix: Matrix, vector: Row): Row => [
  times(matrix[0], vector),
  times(matrix[1], vector),
  times(matrix[2], vector),
];

const cross = ([a, b, c]: Row, [d, e, f]: Row): Row => [b * f - c * e, c * d - a * f, a * e - b * d];

const inverse = (matrix: Matrix): Matrix => {
  const [one, two, three] = matrix;
  const [x, y, z] = [cross(two, three), cross(three, one), cross(one, two)];
  const determinant = times(one, x);
  const scaled = ([a, b, c]: Row): Row => [a / determinant, b / determinant, c / determinant];
  const rows: Matrix = [scaled(x), scaled(y), scaled(z)];
  return [columnOf(rows, 0), columnOf(rows, 1), columnOf(rows, 2)];
};

const diagonal = ([a, b, c]: Row): Matrix => [
  [a, 0, 0],
  [0, b, 0],
  [0, 0, c],
];

const xyzOf = ([x, y]: readonly [number, number]): Row => [x / y, 1, (1 - x - y) / y];

/** From light in a space to XYZ, where white has a luminance of 1. @see SMPTE RP 177 */
export const toXyz = ({ red, green, blue, white }: Primaries): Matrix => {
  const at = ([x, y]: readonly [number, number]): Row => [x, y, 1 - x - y];
  const [r, g, b] = [at(red), at(green), at(blue)];
  const columns: Matrix = [
    [r[0], g[0], b[0]],
    [r[1], g[1], b[1]],
    [r[2], g[2], b[2]],
  ];
  return multiply(columns, diagonal(apply(inverse(columns), xyzOf(white))));
};

const BRADFORD: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/** From light in one space to light in another. White stays white: where the two differ, colours are adapted after Bradford. */
export const between = (from: Primaries, to: Primaries): Matrix => {
  const [source, target] = [apply(BRADFORD, xyzOf(from.white)), apply(BRADFORD, xyzOf(to.white))];
  const scale: Row = [target[0] / source[0], target[1] / source[1], target[2] / source[2]];
  const adapted = multiply(inverse(BRADFORD), multiply(diagonal(scale), BRADFORD));
  return multiply(inverse(toXyz(to)), multiply(adapted, toXyz(from)));
};
