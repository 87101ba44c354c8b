/** Thirty people around somebody, each with secrets of their own on every way by which one can have one. */
import { makeCanaries } from './canaries.ts';
import type { Body, Member } from './crowd.ts';
import type { FullLife } from './full-life.ts';

export interface Bystanders {
  /** What all their secrets begin with. */
  readonly mark: string;
  readonly secrets: readonly string[];
  /** What is theirs to say to everybody, and stays whoever leaves. */
  readonly words: readonly string[];
  /** People of whom the leaver is never to know: they did nothing but block, restrict or mute. */
  readonly quiet: readonly Member[];
}

const PEOPLE = 30;
const AT_ONCE = 10; // of whom the first three are quiet
const QUIET = ['block', 'restrict', 'mute'] as const;

const idOf = (body: Body, name: string): string => String(body[name]);

/** Has them live around somebody with a full life. */
export const standBy = async ({ crowd, leaver, ownPost, friend }: FullLife): Promise<Bystanders> => {
  const { mark, said, say } = makeCanaries('secret');
  const { act } = crowd;
  const leaversProfile = `/v1/accounts/${leaver.username}`;
  const words: string[] = [];
  const aloud = (way: string): string => {
    words.push(say(way));
    return say(way);
  };

  const live = async (place: number): Promise<Member> => {
    const one = await crowd.join(`bystander${place}`);
    await act(one, 'PATCH', '/v1/me', { bio: aloud(`bio${place}`), displayName: aloud(`name${place}`) });
    await act(one, 'PUT', '/v1/me/hidden-words', { words: [say(`hidden${place}`)] });
    await act(one, 'POST', '/v1/drafts', { caption: `${say(`draft${place}`)} for @${leaver.username}` });
    await act(one, 'POST', '/v1/me/audiences', { name: say(`audience${place}`) });
    const photos = [{ photoId: await crowd.readyPhoto(one), altText: aloud(`alttext${place}`) }];
    await act(one, 'POST', '/v1/posts', { photos, caption: say(`private${place}`), visibility: 'private' });
    return one;
  };

  /** What others see of somebody who is not quiet. */
  const meet = async (one: Member, place: number): Promise<void> => {
    const photos = [{ photoId: await crowd.readyPhoto(one) }];
    const caption = `${aloud(`caption${place}`)} with @${leaver.username}`;
    await act(one, 'POST', '/v1/posts', { photos, caption });
    await act(one, 'POST', `/v1/posts/${ownPost}/comments`, { text: say(`comment${place}`) });
    await act(one, 'PUT', `/v1/posts/${ownPost}/like`);
    const collection = await act(one, 'POST', '/v1/me/collections', { name: say(`collection${place}`) });
    await act(one, 'PUT', `/v1/collections/${idOf(collection, 'collectionId')}/posts/${ownPost}`);
    await act(leaver, 'PUT', `/v1/accounts/${one.username}/follow`);
  };

  const quiet: Member[] = [];
  for (let first = 0; first < PEOPLE; first += AT_ONCE) {
    const places = Array.from({ length: AT_ONCE }, (_, each) => first + each);
    const some = await Promise.all(places.map(live));
    for (const [each, one] of some.entries()) {
      const way = QUIET[each];
      if (way === undefined) await meet(one, first + each);
      else {
        await act(one, 'PUT', `${leaversProfile}/${way}`, way === 'mute' ? {} : undefined);
        quiet.push(one);
      }
    }
  }
  await act(friend, 'PATCH', '/v1/me', { bio: aloud('friend') });
  return { mark, secrets: [...said.values()], words, quiet };
};
