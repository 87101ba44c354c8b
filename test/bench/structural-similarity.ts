/** Three bytes a pixel, no padding. */
export interface ComparedPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const WINDOW = 8;
const STEP = 4;
const STABILISER_MEAN = (0.01 * 255) ** 2;
const STABILISER_SPREAD = (0.03 * 255) ** 2;

const luma = ({ data, width, height }: ComparedPicture): Float32Array =>
  Float32Array.from({ length: width * height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = [data[pixel * 3], data[pixel * 3 + 1], data[pixel * 3 + 2]];
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });

/**
 * SSIM of two pictures of the same size: mean over windows of 8 by 8 pixels of luma, every 4 pixels.
 * @see Wang, Bovik, Sheikh, Simoncelli: Image Quality Assessment, 2004
 */
export const structuralSimilarity = (one: ComparedPicture, other: ComparedPicture): number => {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) throw new Error('The pictures differ in size');
  const [a, b] = [luma(one), luma(other)];
  const count = WINDOW * WINDOW;
  let sum = 0;
  let windows = 0;
  for (let top = 0; top + WINDOW <= height; top += STEP) {
    for (let left = 0; left + WINDOW <= width; left += STEP) {
      let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
      for (let y = top; y < top + WINDOW; y += 1) {
        for (let at = y * width + left, end = at + WINDOW; at < end; at += 1) {
          const valueA = a[at] ?? 0;
          const valueB = b[at] ?? 0;
          sumA += valueA;
          sumB += valueB;
          squaresA += valueA * valueA;
          squaresB += valueB * valueB;
          products += valueA * valueB;
        }
      }
      const [meanA, meanB] = [sumA / count, sumB / count];
      const [varianceA, varianceB] = [squaresA / count - meanA ** 2, squaresB / count - meanB ** 2];
      const covariance = products / count - meanA * meanB;
      sum +=
        ((2 * meanA * meanB + STABILISER_MEAN) * (2 * covariance + STABILISER_SPREAD)) /
        ((meanA ** 2 + meanB ** 2 + STABILISER_MEAN) * (varianceA + varianceB + STABILISER_SPREAD));
      windows += 1;
    }
  }
  return windows === 0 ? 1 : sum / windows;
};
