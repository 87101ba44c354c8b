/**
 * The home page that budgets speak of: twenty posts by ten authors, a photo and a caption of 200 bytes each. Its function
 * as it is deployed, on a table engine of its own and with a media key like the stack's.
 */
import { createHash, createPrivateKey } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { identityRow } from '../../lambdas/accounts/identity-rows.ts';
import { feedsApi } from '../../lambdas/api/feeds.ts';
import { serveTopics } from '../../lambdas/api/serve-topics.ts';
import { feedReferenceRow } from '../../lambdas/feeds/feed-rows.ts';
import { makeIdempotencyStore } from '../../lambdas/idempotency/idempotency-store.ts';
import { newUlid, PhotoId } from '../../lambdas/kernel/ids.ts';
import { makeMediaAddresses } from '../../lambdas/photos/media-address.ts';
import { makeCursors } from '../../lambdas/platform/cursor.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import { edgeRows, idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from './some-account.ts';

export const HOME_PAGE = { posts: 20, authors: 10, captionBytes: 200 } as const;

const words =
  'dusk at the lighthouse waves below and last ferry of day on its way back to harbour we stayed until lamp was lit first stars came out over bay fog lifted early market bread still warm old town walls turned gold children ran along pier gulls followed boats home again nobody spoke coffee went cold near window rain stopped just before noon bridge empty streets light between houses somebody played music upstairs blue doors white stairs long road south dust sun shade figs salt wind sails nets rope tar'.split(
    ' ',
  );

/** The caption of a position: words drawn by its hash. */
const captionAt = (position: number): string => {
  let text = '';
  for (let each = 0; text.length < HOME_PAGE.captionBytes; each += 1) {
    const [drawn = 0] = createHash('sha256').update(`${position}.${each}`).digest();
    text += `${words[drawn % words.length]} `;
  }
  return text.slice(0, HOME_PAGE.captionBytes - 1).concat('.');
};

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id of a time whose other half is drawn by a hash: the page has the same bytes each time. */
const photoIdAt = (time: number, hash: Buffer) => {
  const drawn = [...hash.subarray(40, 56)].map((byte) => CROCKFORD[byte % CROCKFORD.length]).join('');
  return PhotoId.parse(newUlid(time).slice(0, 10) + drawn);
};

/** A key of the kind that the stack makes: that of RFC 6979, appendix A.2.5. */
export const homeKey = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'EC',
    crv: 'P-256',
    d: 'ya-p2EW6dRZrXCFXZ7HWk05Qw9s26JsSe4piKxIPZyE',
    x: 'YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y',
    y: 'eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk',
  },
})
  .export({ type: 'pkcs8', format: 'pem' })
  .toString();

const minutesOf = (position: number): number => position * 37 + 5;

const sizes = [
  [4032, 3024],
  [3024, 4032],
  [3264, 2448],
] as const;

const photoAt = (position: number) => {
  const hash = createHash('sha512').update(`photo ${position}`).digest();
  const [width = 0, height = 0] = sizes[position % sizes.length] ?? [];
  return {
    photoId: photoIdAt(T0 + (minutesOf(position) - 1) * 60_000, hash),
    width,
    height,
    thumbHash: hash.subarray(0, 21).toString('base64'),
    dominantColor: `#${hash.subarray(21, 24).toString('hex')}`,
    renditionBytes: [15_000, 46_000, 112_000, 310_000, 160_000].map(
      (bytes, each) => bytes + hash.readUInt16BE(24 + 2 * each),
    ),
  };
};

const authorAt = (position: number): string => `author${position % HOME_PAGE.authors}`;

const claims = { iss: 'https://issuer.test', sub: 'reader', token_use: 'access', client_id: 'client' };

/** When the page is read: two days after its first post. */
export const homeNow = T0 + 48 * 3_600_000;

/** The reader whose home it is. */
export const homeReader = idOf('reader');

/** Writes the page with all rows that it is made of. */
export const putHomePage = async (
  table: Table,
  { captions = 'different' }: { readonly captions?: 'alike' | 'different' } = {},
): Promise<void> => {
  const expiresAt = Math.floor(T0 / 1_000) + 90 * 86_400;
  const positions = Array.from({ length: HOME_PAGE.posts }, (_, position) => position);
  const posts = positions.map((position) => ({
    position,
    postId: postAt(idOf(authorAt(position)), minutesOf(position)),
  }));
  await putRows(table, [
    profileItem(someAccount('reader')),
    {
      ...identityRow.key({ issuer: claims.iss, subject: claims.sub }),
      accountId: homeReader,
      linkedAt: new Date(T0).toISOString(),
    },
    ...positions.slice(0, HOME_PAGE.authors).flatMap((position) => {
      const name = authorAt(position);
      return [
        profileItem(someAccount(name, { displayName: `Author ${position}` })),
        ...edgeRows(homeReader, idOf(name)),
      ];
    }),
    ...posts.map(({ postId, position }) =>
      postItem(postId, {
        caption: captionAt(captions === 'alike' ? 0 : position),
        publishedAt: T0 + minutesOf(position) * 60_000 + position * 17,
        photos: [photoAt(position)],
      }),
    ),
    ...posts.map(({ postId }) => ({ ...feedReferenceRow.key({ reader: homeReader, postId }), expiresAt })),
  ]);
};

/** The request of a page, as API Gateway hands it on. */
export const homeEvent = (headers: Readonly<Record<string, string>>): Partial<APIGatewayProxyEventV2> => ({
  version: '2.0',
  routeKey: 'GET /v1/feeds/home',
  rawPath: '/v1/feeds/home',
  rawQueryString: '',
  headers: { ...headers },
  isBase64Encoded: false,
  requestContext: {
    requestId: 'request',
    http: { method: 'GET', path: '/v1/feeds/home' },
    authorizer: { jwt: { claims } },
  } as never,
});

/** The function of home feeds on a table. `clock` tells milliseconds. */
export const homeFunction = (table: Table, clock: () => number) => {
  const secret = async () => homeKey;
  const signing = {
    baseUrl: 'https://d111111abcdef8.cloudfront.net',
    keyPairId: 'K2JCJMDEHXQW5F',
    privateKey: secret,
  };
  const makeHandler = () =>
    serveTopics({
      apis: [feedsApi],
      clock,
      reading: () => ({
        table,
        secret,
        isClosed: false,
        idempotency: makeIdempotencyStore(table),
        cursors: makeCursors(secret),
        signing,
        media: makeMediaAddresses(signing),
      }),
    });
  const handler = makeHandler();
  return (headers: Readonly<Record<string, string>> = {}) =>
    handler(homeEvent(headers) as never, {} as never);
};
