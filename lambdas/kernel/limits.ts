/** The limits of the product: one source for checks, for `GET /v1/config` and for the documents. */

/** Bytes of UTF-8 allowed per grapheme: room for every script and emoji, none for stacked marks without end. */
export const BYTES_PER_GRAPHEME = 10;

export const limits = {
  /** Bounds of passwords in the stack's user pool; Cognito takes no more characters. */
  passwordMinLength: 12,
  passwordMaxLength: 256,
  /** The largest body of any request, in bytes: all texts of a post where JSON writes each letter as `\\u0645`. */
  requestBodyBytes: 900 * 1024,
  usernameMinLength: 2,
  usernameMaxLength: 30,
  /** Changes of a username in {@link usernameChangeDays} days; the first claim is none. */
  usernameChanges: 2,
  usernameChangeDays: 14,
  /** Former names that stay with their account for {@link usernameHeldDays} days; an older one is free at once. */
  usernamesHeld: 2,
  usernameHeldDays: 30,
  /** Ways to sign in to one account. */
  identities: 10,
  /** How long after a sign-in its tokens are good for what changes who gets into an account. */
  freshSignInSeconds: 300,
  /** How long a sign-in is good for the work of staff. */
  staffSignInHours: 12,
  /** How long people are shown who of the staff looked at what of theirs. */
  accessDays: 730,
  /** How long what staff did can be looked up. */
  staffLogDays: 1_826,
  /** How long what one of the staff proposes can be approved by another. */
  proposalDays: 14,
  /** The longest legal hold: whoever needs more asks again. */
  holdMaxDays: 1_826,
  /** How long it is preserved what a list of known pictures asks for: as the law of the United States has providers do (18 U.S.C. 2258A(h)). */
  preservedDays: 365,
  groundGraphemes: 1_000,
  referenceGraphemes: 200,
  /** Days in which who deleted an account may come back; then it is erased. */
  erasureDays: 30,
  muteMaxDays: 365,
  displayNameGraphemes: 64,
  bioGraphemes: 300,
  profileLinks: 4,
  /** Hashes of known pictures, of all lists together: what a function holds in memory. */
  knownHashes: 1_000_000,
  /** Bytes of a file of hashes that staff send: a million rows with their qualities, and room. */
  hashFileBytes: 100 * 1024 * 1024,
  photosPerPost: 34,
  photoBytes: 20 * 1024 * 1024,
  /** 8192 × 6144, as phones of 50 megapixels write. */
  photoPixels: 51_000_000,
  /** Of a JPEG in one scan, which is scaled while it is decoded: 16,320 × 12,240, as phones of 200 megapixels write. */
  photoScaledPixels: 200_000_000,
  photoSideMinPixels: 80,
  photoSideMaxPixels: 16_400,
  /** Longest side over shortest side: panoramas and long screenshots. */
  photoMaxRatio: 8,
  /** What apps may offer to pick. The bytes of a file decide what it is, whatever it is announced as. */
  photoContentTypes: [
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/avif',
    'image/heic',
    'image/heif',
    'image/gif',
  ],
  /** Characters of the content type that a file is announced with: twice 127 and a slash (RFC 6838). */
  contentTypeLength: 255,
  titleGraphemes: 90,
  captionGraphemes: 4_000,
  altTextGraphemes: 1_500,
  /** All texts of a post share this many bytes of UTF-8: its title, caption and place, and the alt texts of its photos. */
  textBytesPerPost: 300 * 1024,
  /** Entries of a post's history, and the bytes of UTF-8 that these hold; removing some makes room. */
  editsPerPost: 100,
  historyBytesPerPost: 1024 * 1024,
  hashtagsPerPost: 10,
  mentionsPerPost: 20,
  taggedPerPhoto: 20,
  coAuthors: 5,
  pinnedPosts: 3,
  placeNameGraphemes: 100,
  commentGraphemes: 1_000,
  commentEditMinutes: 15,
  pinnedComments: 3,
  hiddenWords: 100,
  hiddenWordGraphemes: 30,
  /** Of all of an account's hidden words: they are read with each comment on its posts. */
  hiddenWordsBytes: 8_000,
  topCommentsAmong: 500, // read for each page that is sorted by likes: at most 500 KB, 62 read units
  audiences: 20,
  audienceMembers: 500,
  audienceNameGraphemes: 64,
  collections: 100,
  collectionPosts: 500,
  collectionNameGraphemes: 64,
  draftDays: 90,
  scheduleMinMinutes: 5,
  scheduleMaxDays: 75,
  shareLinkMaxDays: 90,
  shareLinksPerPost: 20,
  /** Authors whose posts are looked up for one page of the home feed, of those that too many follow to be told of each post. */
  feedMergedAuthors: 30,
  /** Of how many the most recently active are chosen where somebody follows more of those. */
  feedMergedAuthorsAsked: 100,
  insightFloor: 10,
  insightDays: 730,
  insightDaysDefault: 28,
  accountInsightDays: 90,
  /** Days of posts that are summed for one answer about an account: at most 2 MB, some 250 read units. */
  accountInsightRows: 10_000,
  viewsPerReport: 50,
  pushSubscriptions: 10,
  sessionsListed: 100,
  suggestions: 20,
  followedFirstAmong: 200,
  /** Ids that one request may ask for, or act on. */
  idsAtOnce: 100,
  pageSizeDefault: 20,
  pageSizeMax: 100,
  uploadSeconds: 900,
  unattachedPhotoHours: 24,
  deletedPostDays: 30,
  idempotencyHours: 24,
  cursorHours: 24,
  /** How long after one export of an account the next can begin. */
  exportHours: 24,
  /** How long an export is kept. */
  exportDays: 7,
  exportAddressSeconds: 3_600,
  /** What one report may name, all of one account. */
  subjectsPerReport: 10,
  reportTextGraphemes: 1_000,
  /** How long a report is kept. */
  reportDays: 365,
  /** How long the same report is not made anew after its outcome. */
  reportSettledDays: 30,
  /** For how long one of the staff has a review item to themselves. */
  reviewLeaseMinutes: 15,
  /** What one decision about a review item does. */
  reviewActions: 5,
  reviewNoteGraphemes: 2_000,
  reviewMacros: 200,
  reviewMacroNameGraphemes: 60,
  /** How long what somebody has seen can be reported after it was hidden from them. */
  reportSeenDays: 30,
  /** What a decision says of the facts, in each language. */
  decisionFactsGraphemes: 4_000,
  appealGraphemes: 2_000,
  /** Days after a decision in which it can be appealed. */
  appealDays: 183,
  /** Days after which a decision counts no more against the person. */
  strikeDays: 90,
  /** The longest that a suspension or limit with an end lasts. */
  restrictionMaxDays: 365,
  /** Demands of authorities that stand against one thing at once. */
  demandsAtOnce: 10,
} as const;

export const bytesAllowed = (graphemes: number): number => graphemes * BYTES_PER_GRAPHEME;
