/** Shows light of high dynamic range on the screens that pages are made for. */

const M1 = 2610 / 16_384;
const M2 = (2523 / 4096) * 128;
const C1 = 3424 / 4096;
const C2 = (2413 / 4096) * 32;
const C3 = (2392 / 4096) * 32;
const PQ_NITS = 10_000;

/** Nits of a PQ code value. @see SMPTE ST 2084, equation 4.1 */
export const pqNits = (code: number): number => {
  const power = Math.max(0, code) ** (1 / M2);
  return PQ_NITS * (Math.max(0, power - C1) / (C2 - C3 * power)) ** (1 / M1);
};

/** The inverse of {@link pqNits}. */
export const pqCode = (nits: number): number => {
  const power = (Math.max(0, nits) / PQ_NITS) ** M1;
  return ((C1 + C2 * power) / (1 + C3 * power)) ** M2;
};

const A = 0.178_832_77;
const B = 1 - 4 * A;
const C = 0.5 - A * Math.log(4 * A);

/** Light of the scene, from 0 to 1, of an HLG code value. @see ITU-R BT.2100-2, table 5 */
export const hlgLight = (code: number): number =>
  code <= 0.5 ? Math.max(0, code) ** 2 / 3 : (Math.exp((code - C) / A) + B) / 12;

/** Brightness of white in PQ and HLG pictures: of paper, not of lamps. @see ITU-R BT.2408, chapter 2.2 */
export const WHITE_NITS = 203;
/** The display that HLG is made for, and the exponent by which it shows the light of a scene. @see ITU-R BT.2100-2, table 5 */
export const HLG_PEAK_NITS = 1_000;
export const HLG_SYSTEM_GAMMA = 1.2;

/**
 * What light becomes on a screen whose peak is 1, the white of a page; `peak` is the brightest light of the picture. All that is dark
 * stays as it is, highlights share the rest; where nothing is brighter than white, nothing changes.
 * @see ITU-R BT.2390-10, chapter 5.4.1
 */
export const toneCurve = (peak: number): ((light: number) => number) => {
  if (peak <= 1) return (light) => Math.min(1, light);
  const top = pqCode(peak * WHITE_NITS);
  const white = pqCode(WHITE_NITS) / top;
  const knee = 1.5 * white - 0.5;
  return (light) => {
    const from = Math.min(1, pqCode(light * WHITE_NITS) / top);
    if (from <= knee) return light;
    const t = (from - knee) / (1 - knee);
    const [t2, t3] = [t ** 2, t ** 3];
    const to = (2 * t3 - 3 * t2 + 1) * knee + (t3 - 2 * t2 + t) * (1 - knee) + (3 * t2 - 2 * t3) * white;
    return Math.min(1, pqNits(to * top) / WHITE_NITS);
  };
};
