/** The limits of the product: one source for checks, for `GET /v1/config` and for the documents. */

/** Bytes of UTF-8 allowed per grapheme: room for every script and emoji, none for stacked marks without end. */
export const BYTES_PER_GRAPHEME = 10;

export const limits = {
  usernameMinLength: 2,
  usernameMaxLength: 30,
  usernameHeldDays: 30,
  displayNameGraphemes: 64,
  bioGraphemes: 300,
  profileLinks: 4,
  photosPerPost: 34,
  photoBytes: 20 * 1024 * 1024,
  photoPixels: 50_000_000,
  photoSideMinPixels: 80,
  photoSideMaxPixels: 16_000,
  /** Longest side over shortest side. */
  photoMaxRatio: 5,
  photoContentTypes: [
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/avif',
    'image/heic',
    'image/heif',
    'image/gif',
  ],
  titleGraphemes: 90,
  captionGraphemes: 4_000,
  altTextGraphemes: 1_500,
  /** A post is one table row of at most 400 KB: its alt texts share this many bytes of UTF-8. */
  altTextBytesPerPost: 256 * 1024,
  hashtagsPerPost: 10,
  mentionsPerPost: 20,
  pageSizeDefault: 20,
  pageSizeMax: 100,
  uploadSeconds: 900,
  unattachedPhotoHours: 24,
  deletedPostDays: 30,
  idempotencyHours: 24,
  cursorHours: 24,
} as const;

export const bytesAllowed = (graphemes: number): number => graphemes * BYTES_PER_GRAPHEME;
