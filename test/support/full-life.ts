/** Somebody who has done about everything that one can do, among others who did the same toward them. */
import sharp from 'sharp';
import { type Canaries, makeCanaries } from './canaries.ts';
import type { TestCloud } from './cloud.ts';
import { type Body, type Crowd, type Member, makeCrowd } from './crowd.ts';
import { join, type Member as PoolMember, uploadPhoto } from './people.ts';
import { jpegOf, landscape } from './pictures.ts';
import { makeDevice } from './push-device.ts';
import { putRareRows } from './rare-rows.ts';

export interface FullLife {
  readonly crowd: Crowd;
  readonly leaver: Member & Pick<PoolMember, 'signInAgain' | 'email'>;
  /** What the leaver's words begin with, which are to be found nowhere once they are gone. */
  readonly canary: string;
  /** The leaver's words by the ways by which they got in. */
  readonly said: Canaries['said'];
  readonly friend: Member;
  readonly recluse: Member;
  readonly enemy: Member;
  /** A post of the friend's, with which the leaver did everything. */
  readonly friendsPost: string;
  /** A comment of the friend's under it. */
  readonly friendsComment: string;
  /** A post of the leaver's, with which the others did everything. */
  readonly ownPost: string;
  /** Real photos of the leaver's. */
  readonly photoIds: readonly string[];
}

const idOf = (body: Body, name: string): string => String(body[name]);

/** Lives such a life. What follows from it is settled. */
export const liveFully = async (cloud: TestCloud): Promise<FullLife> => {
  const crowd = await makeCrowd(cloud);
  const { act, readyPhoto } = crowd;
  const { mark: canary, said, say } = makeCanaries('canary');
  const long = (way: string) => `${say(way)} ${'so long that it lies in a part of its own '.repeat(40)}`;
  const person = await join(cloud.apiUrl, 'leaver');
  const leaver = { ...person, token: person.tokens.accessToken };
  const [friend, recluse, enemy, fan] = await Promise.all(
    ['friend', 'recluse', 'enemy', 'fan'].map((name) => crowd.join(name)),
  );
  if (!friend || !recluse || !enemy || !fan) throw new Error('Somebody is missing');
  const at = ({ username }: Pick<Member, 'username'>): string => `/v1/accounts/${username}`;
  const plain = await jpegOf(landscape(3, 160, 120));
  const camera = { Make: say('cameramake'), Model: say('cameramodel') };
  const picture = Uint8Array.from(await sharp(plain).withExif({ IFD0: camera }).toBuffer());
  const photoIds = await Promise.all(
    [1, 2, 3].map((place) =>
      uploadPhoto(person, picture, { altText: say(`alttextofupload${place}`), keep: { camera: true } }),
    ),
  );
  await cloud.settle();
  const [avatar, shown, unused] = photoIds;

  await act(leaver, 'PATCH', '/v1/me', {
    displayName: say('displayname'),
    bio: say('bio'),
    links: [`https://example.org/${say('link')}`],
    avatarPhotoId: avatar,
  });
  await act(leaver, 'PATCH', '/v1/me', { username: `${leaver.username.slice(0, 20)}x` });
  const present = { ...leaver, username: `${leaver.username.slice(0, 20)}x` };
  await act(leaver, 'PATCH', '/v1/me/settings', { hidesLikeCounts: true });
  await act(leaver, 'PUT', '/v1/me/hidden-words', { words: [say('hiddenword')] });
  await act(leaver, 'POST', '/v1/me/push-subscriptions', makeDevice(cloud.receiver).subscription);
  await act(recluse, 'PATCH', '/v1/me/settings', { isPrivate: true });

  for (const [one, other] of [
    [leaver, friend],
    [leaver, recluse],
    [friend, present],
    [fan, present],
    [fan, friend],
  ] as const) {
    await act(one, 'PUT', `${at(other)}/follow`);
  }
  await cloud.settle();
  await putRareRows(cloud, leaver, friend);
  await act(leaver, 'PUT', `${at(friend)}/bell`);
  await act(friend, 'PUT', `${at(present)}/bell`);
  await act(leaver, 'PUT', `${at(fan)}/mute`, {});
  await act(leaver, 'PUT', `${at(fan)}/restrict`);
  await act(fan, 'PUT', `${at(present)}/mute`, {});
  await act(recluse, 'PUT', `${at(present)}/restrict`);
  await act(recluse, 'PUT', `${at(present)}/mute`, {});
  const audienceId = idOf(
    await act(leaver, 'POST', '/v1/me/audiences', { name: say('audience') }),
    'audienceId',
  );
  await act(leaver, 'PUT', `/v1/me/audiences/${audienceId}/members/${friend.username}`);
  const other = idOf(await act(friend, 'POST', '/v1/me/audiences', { name: 'close' }), 'audienceId');
  await act(friend, 'PUT', `/v1/me/audiences/${other}/members/${present.username}`);

  const post = async (by: Member, more: Body = {}, photoId?: string): Promise<string> =>
    idOf(
      await act(by, 'POST', '/v1/posts', {
        photos: [
          {
            photoId: photoId ?? (await readyPhoto(by)),
            ...(by.accountId === leaver.accountId && { altText: say(`alttext${said.size}`) }),
            tags: [
              {
                username: by.accountId === leaver.accountId ? friend.username : present.username,
                x: 0.5,
                y: 0.5,
              },
            ],
          },
        ],
        ...more,
      }),
      'postId',
    );
  const friendsPost = await post(friend, {
    caption: `with @${present.username}`,
    coAuthors: [present.username],
    paidPartnership: { partner: present.username },
    commentPolicy: 'everyone',
  });
  const fansPost = await post(fan, { caption: `hello @${present.username} ${'and so on '.repeat(200)}` });
  await act(fan, 'PATCH', `/v1/posts/${fansPost}`, { caption: `once more @${present.username}` });
  await act(fan, 'POST', '/v1/drafts', {
    photos: [{ photoId: await readyPhoto(fan), tags: [{ username: present.username, x: 0.1, y: 0.1 }] }],
    caption: `a draft for @${present.username} ${'that is long '.repeat(200)}`,
  });
  const ownPost = await post(
    leaver,
    {
      caption: long('formercaption'),
      title: say('title'),
      location: { name: say('place'), latitude: 26.61, longitude: 37.92 },
      coAuthors: [friend.username],
      commentPolicy: 'everyone',
    },
    shown,
  );
  const [archived, binned, limited] = [
    await post(leaver, { caption: say('archived') }),
    await post(leaver, { caption: say('binned') }),
    await post(leaver, { caption: say('forsome'), visibility: 'audience', audienceId }),
    await post(leaver, { caption: say('forfollowers'), visibility: 'followers' }),
    await post(leaver, { caption: say('formyself'), visibility: 'private' }),
  ];
  await cloud.settle();
  await act(leaver, 'PATCH', `/v1/posts/${ownPost}`, { caption: long('caption') });
  await act(leaver, 'PUT', `/v1/posts/${ownPost}/pin`);
  await act(leaver, 'PUT', `/v1/posts/${archived}/archive`);
  await act(leaver, 'DELETE', `/v1/posts/${binned}`);
  await act(leaver, 'POST', `/v1/posts/${ownPost}/share-links`, {});
  await act(friend, 'PUT', `/v1/posts/${ownPost}/co-authorship`);
  await act(leaver, 'PUT', `/v1/posts/${friendsPost}/co-authorship`);
  await act(leaver, 'PUT', `/v1/posts/${friendsPost}/partnership`);
  const now = Date.parse((await cloud.state()).now);
  await act(leaver, 'POST', '/v1/drafts', {
    photos: [{ photoId: await readyPhoto(leaver), altText: say('alttextofdraft') }],
    title: say('titleofdraft'),
    caption: long('scheduled'),
    location: { name: say('placeofdraft') },
    publishAt: new Date(now + 40 * 86_400_000).toISOString(),
  });
  await act(leaver, 'POST', '/v1/drafts', { caption: say('draft') });
  const commentOn = async (by: Member, postId: string, text: string, replyTo?: string): Promise<string> =>
    idOf(
      await act(by, 'POST', `/v1/posts/${postId}/comments`, {
        text,
        ...(replyTo !== undefined && { replyTo }),
      }),
      'commentId',
    );
  const friendsComment = await commentOn(friend, friendsPost, `@${present.username} see`);
  const short = await commentOn(leaver, friendsPost, say('comment'));
  await commentOn(leaver, friendsPost, `${say('longcomment')} ${'long '.repeat(180)}`);
  await commentOn(leaver, friendsPost, say('reply'), friendsComment);
  await act(leaver, 'PATCH', `/v1/posts/${friendsPost}/comments/${short}`, { text: say('editedcomment') });
  const onOwn = await commentOn(friend, ownPost, 'fine');
  await commentOn(fan, ownPost, 'waits, as its writer is restricted');
  await commentOn(leaver, ownPost, say('replyunderown'), onOwn);
  await commentOn(leaver, ownPost, say('commentunderown'));
  for (const [by, postId, commentId] of [
    [leaver, friendsPost, friendsComment],
    [friend, ownPost, onOwn],
    [fan, friendsPost, friendsComment],
  ] as const) {
    await act(by, 'PUT', `/v1/posts/${postId}/comments/${commentId}/like`).catch(() => undefined);
    await act(by, 'PUT', `/v1/posts/${postId}/like`);
    await act(by, 'PUT', `/v1/posts/${postId}/save`);
    await act(by, 'PUT', `/v1/posts/${postId}/repost`).catch(() => undefined);
    await act(by, 'PUT', `/v1/posts/${postId}/share`).catch(() => undefined);
    await act(by, 'POST', '/v1/views', { postIds: [postId] });
  }
  await act(leaver, 'PUT', `/v1/posts/${fansPost}/like`);
  await act(leaver, 'PUT', `/v1/posts/${fansPost}/repost`);
  await act(fan, 'PUT', `/v1/posts/${ownPost}/repost`);
  await act(leaver, 'PUT', `/v1/posts/${ownPost}/comments/${onOwn}/pin`);
  await act(fan, 'PUT', `/v1/posts/${fansPost}/like`).catch(() => undefined);
  await act(leaver, 'PUT', `/v1/posts/${friendsPost}/mute`).catch(() => undefined);
  const report = (of: Member, subjects: readonly object[], text: string) => ({
    accountId: of.accountId,
    subjects,
    reason: 'spam',
    text,
  });
  const friendsPosts = [{ kind: 'post', postId: friendsPost }];
  await act(leaver, 'POST', '/v1/reports', report(friend, friendsPosts, say('report')));
  await act(friend, 'POST', '/v1/reports', report(present, [{ kind: 'post', postId: ownPost }], 'This'));
  const mine = await act(leaver, 'POST', '/v1/me/collections', { name: say('collection') });
  await act(leaver, 'PUT', `/v1/collections/${idOf(mine, 'collectionId')}/posts/${friendsPost}`);
  const theirs = await act(friend, 'POST', '/v1/me/collections', { name: 'kept' });
  await act(friend, 'PUT', `/v1/collections/${idOf(theirs, 'collectionId')}/posts/${ownPost}`);
  await act(leaver, 'PUT', `${at(enemy)}/block`);
  await cloud.settle();
  await act(leaver, 'GET', '/v1/me/notifications');
  if (limited === '' || unused === '') throw new Error('Something was not made');
  return {
    crowd,
    canary,
    said,
    leaver: present,
    friend,
    recluse,
    enemy,
    friendsPost,
    friendsComment,
    ownPost,
    photoIds,
  };
};
