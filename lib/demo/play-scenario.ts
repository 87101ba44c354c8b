/** Plays a scenario against a running API, as fifty people with apps would. */
import { unless } from './answers.ts';
import type { DemoDetails } from './details.ts';
import { makeDetails } from './details.ts';
import { type Client, enter } from './enter.ts';
import { type DemoHabits, hiddenWords, makeHabits } from './habits.ts';
import { drawPicture } from './pictures.ts';
import type { DemoReaction, Reactions } from './reactions.ts';
import type { DemoAccount, DemoPost, Scenario } from './scenario.ts';
import { repeatable, sendPicture } from './send-picture.ts';

/** Posts under way at a time: the pipeline keeps both cores busy with these. */
const AT_ONCE = 4;

export type Progress = (done: number, all: number, what: string) => void;

/** Runs work over items, a few at a time, in order of their beginning. */
const eachAtOnce = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, position: number) => Promise<void>,
): Promise<void> => {
  const waiting = items.entries();
  const worker = async () => {
    for (const [position, item] of waiting) await work(item, position);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const sendPost = async (
  client: Client,
  post: DemoPost,
  { tagged, coAuthor, partner, ...details }: DemoDetails,
  position: number,
  nameOf: (account: number) => string,
): Promise<string> => {
  const photos: { photoId: string; tags?: { username: string; x: number; y: number }[] }[] = [];
  for (const [at, seed] of post.pictures.entries()) {
    const tags = tagged && at === 0 && [{ username: nameOf(tagged.who), x: tagged.x, y: tagged.y }];
    photos.push({
      photoId: await sendPicture(client, `demo-photo-${seed}`, await drawPicture(seed)),
      ...(tags && { tags }),
    });
  }
  const { caption, language, visibility } = post;
  const coAuthors = coAuthor === undefined ? undefined : [nameOf(coAuthor)];
  const body = {
    photos,
    caption,
    language,
    visibility,
    ...details,
    ...(coAuthors && { coAuthors }),
    ...(partner !== undefined && { paidPartnership: { partner: nameOf(partner) } }),
  };
  return (await client.post('/v1/posts', { body, ...repeatable(`demo-post-${position}`) })).postId;
};

type ClientOf = (position: number) => Client;

const react = async (
  clientOf: ClientOf,
  { post: position, likes, saves, comments }: DemoReaction,
  { author, postId }: { readonly author: number; readonly postId: string },
): Promise<void> => {
  const on = { path: { postId } };
  for (const liker of likes) await clientOf(liker).put('/v1/posts/{postId}/like', on);
  for (const saver of saves) await clientOf(saver).put('/v1/posts/{postId}/save', on);
  for (const [turn, { by, text, reply }] of comments.entries()) {
    const write = async (writer: number, body: { text: string; replyTo?: string }, key: string) =>
      (
        await clientOf(writer).post('/v1/posts/{postId}/comments', {
          body,
          ...on,
          idempotencyKey: `demo-${key}-${position}-${turn}`,
        })
      ).commentId;
    const commentId = await write(by, { text }, 'comment');
    if (reply !== undefined) await write(author, { text: reply, replyTo: commentId }, 'reply');
  }
};

/** What people set for themselves before anybody posts. */
const setUp = async (
  { accounts }: Scenario,
  { bells, mutedReposts, hidesWords, showsSensitive }: DemoHabits,
  clientOf: ClientOf,
): Promise<void> => {
  const onAccount = (position: number) => ({ path: { username: accounts[position]?.username ?? '' } });
  for (const { viewer, other } of bells) {
    await clientOf(viewer).put('/v1/accounts/{username}/bell', onAccount(other));
  }
  for (const { viewer, other } of mutedReposts) {
    const muted = { ...onAccount(other), query: { reposts: 'mute' as const } };
    await clientOf(viewer).put('/v1/accounts/{username}/follow', muted);
  }
  for (const who of hidesWords) {
    await clientOf(who).put('/v1/me/hidden-words', { body: { words: hiddenWords } });
  }
  for (const who of showsSensitive) {
    await clientOf(who).patch('/v1/me/settings', { body: { sensitivePhotos: 'show' } });
  }
};

/** Private accounts let in those who ask at even positions. */
const letIn = async (
  scenario: Scenario,
  { privateAccounts }: Reactions,
  clientOf: ClientOf,
): Promise<void> => {
  for (const asked of privateAccounts) {
    const asking = scenario.accounts.filter(
      ({ follows }, position) => follows.includes(asked) && position % 2 === 0,
    );
    for (const { username } of asking) {
      // Who follows already, from an earlier demo, asks no more.
      await clientOf(asked)
        .put('/v1/me/follow-requests/{username}', { path: { username } })
        .catch(unless('not_found'));
    }
  }
};

/** Somebody signs in on a second device, and from there asks for all their data. */
const takeAlong = async (apiUrl: string, account: DemoAccount): Promise<void> => {
  const client = await enter(apiUrl, account);
  const earlier = await client.get('/v1/me/export').catch(unless('not_found')); // of an earlier demo
  if (earlier === undefined) await client.post('/v1/me/export');
};

/** Plays everything; `settle` waits until all posts are published. Rejects with the first answer that is not as it should be. */
export const playScenario = async (
  apiUrl: string,
  scenario: Scenario,
  reactions: Reactions,
  progress: Progress,
  settle: () => Promise<void>,
): Promise<void> => {
  const { accounts, posts } = scenario;
  const details = makeDetails(scenario);
  const habits = makeHabits(scenario, reactions, details);
  const nameOf = (position: number): string => accounts[position]?.username ?? '';
  const clients: Client[] = [];
  for (const account of accounts) {
    clients.push(await enter(apiUrl, account));
    progress(clients.length, accounts.length, 'accounts');
  }
  const clientOf = (position: number): Client => {
    const client = clients[position];
    if (client === undefined) throw new Error(`The scenario has no account ${position}`);
    return client;
  };
  for (const position of reactions.privateAccounts) {
    await clientOf(position).patch('/v1/me/settings', { body: { isPrivate: true } });
  }
  const edges = accounts.flatMap(({ follows }, viewer) => follows.map((other) => ({ viewer, other })));
  let followed = 0;
  await eachAtOnce(edges, AT_ONCE, async ({ viewer, other }) => {
    const username = accounts[other]?.username ?? '';
    await clientOf(viewer).put('/v1/accounts/{username}/follow', { path: { username } });
    followed += 1;
    progress(followed, edges.length, 'follows');
  });
  await letIn(scenario, reactions, clientOf);
  await setUp(scenario, habits, clientOf);
  const postIds = new Map<number, string>();
  const all = posts.reduce((sum, { pictures }) => sum + pictures.length, 0);
  let sent = 0;
  await eachAtOnce(posts, AT_ONCE, async (post, position) => {
    const told = details[position] ?? {};
    postIds.set(position, await sendPost(clientOf(post.author), post, told, position, nameOf));
    sent += post.pictures.length;
    progress(sent, all, 'photos');
  });
  await settle();
  for (const [position, { coAuthor, partner }] of details.entries()) {
    const postId = postIds.get(position);
    if (postId === undefined) continue;
    const onPost = { path: { postId } };
    if (coAuthor !== undefined) {
      await clientOf(coAuthor).put('/v1/posts/{postId}/co-authorship', onPost);
    }
    if (partner !== undefined) {
      await clientOf(partner).put('/v1/posts/{postId}/partnership', onPost);
    }
  }
  let reacted = 0;
  await eachAtOnce(reactions.reactions, AT_ONCE, async (reaction) => {
    const author = posts[reaction.post]?.author;
    const postId = postIds.get(reaction.post);
    if (author !== undefined && postId !== undefined) {
      await react(clientOf, reaction, { author, postId });
      const onPost = { path: { postId } };
      for (const by of habits.reposts[reaction.post] ?? []) {
        await clientOf(by).put('/v1/posts/{postId}/repost', onPost);
      }
      if (habits.mutedPosts.includes(reaction.post)) {
        await clientOf(author).put('/v1/posts/{postId}/mute', onPost);
      }
    }
    reacted += 1;
    progress(reacted, posts.length, 'posts with likes, comments and reposts');
  });
  for (const account of accounts.slice(0, 1)) await takeAlong(apiUrl, account);
};
