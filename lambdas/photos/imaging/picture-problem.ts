/** Problems of a picture itself: the same bytes always give the same one. */
export type PictureProblemCode =
  | 'not_an_image'
  | 'unsupported_type'
  | 'undecodable'
  | 'incomplete'
  | 'too_many_parts'
  | 'too_large'
  | 'too_many_pixels'
  | 'side_too_short'
  | 'side_too_long'
  | 'ratio_out_of_range';

/** A picture that we do not take, and why. `found` is what was found where that helps, such as `79 × 500`. */
export class PictureProblem extends Error {
  readonly code: PictureProblemCode;
  readonly found: string | undefined;

  constructor(code: PictureProblemCode, found?: string, cause?: unknown) {
    super(`${code}${found === undefined ? '' : ` (${found})`}`, { cause });
    this.code = code;
    this.found = found;
  }
}
