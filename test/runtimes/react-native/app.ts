/** What an app of React Native does: signs somebody in, uploads a photo that a picker gave, posts it and reads the feed. */
import { createSuwar } from '@suwar/client';

declare const given: {
  readonly api: string;
  readonly email: string;
  readonly password: string;
  readonly username: string;
  readonly picked: { readonly uri: string; readonly type: string };
};
/** Ends the program with what it found. */
declare const report: (what: object) => void;

/** As AsyncStorage answers: later. */
const kept = new Map<string, string>();
const storage = {
  getItem: async (key: string) => kept.get(key) ?? null,
  setItem: async (key: string, value: string) => void kept.set(key, value),
  removeItem: async (key: string) => void kept.delete(key),
};

const run = async (): Promise<object> => {
  const { api, email, password, username, picked } = given;
  const suwar = createSuwar({ api, storage });
  const { state } = await suwar.auth.signIn({ email, password });
  await suwar.put('/v1/me', { body: { username, displayName: 'ليلى' } });
  const states: string[] = [];
  let sent = 0;
  const photo = await suwar.upload(picked, {
    altText: 'A lighthouse',
    onState: (now) => states.push(now),
    onProgress: (progress) => {
      sent = progress.sent;
    },
  });
  const post = await suwar.post('/v1/posts', {
    body: { photos: [{ photoId: photo.photoId }], visibility: 'public', caption: 'غروب #بيروت' },
  });
  const feed = [];
  // A post reaches feeds a moment after it is answered.
  while (feed.length === 0) {
    for await (const { postId, caption } of suwar.pages('/v1/feeds/home').items()) {
      feed.push({ postId, caption });
    }
  }
  return { state, photo: photo.state, states, sent, postId: post.postId, feed, kept: kept.size };
};

run().then(
  (found) => report({ found }),
  (error: unknown) =>
    report({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }),
);
