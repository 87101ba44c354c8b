/** Loaded before a block of a guide: gives what it takes as given. */
import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { createSuwar } from '@suwar/client';

const api = process.env['API'] ?? '';
const password = 'Lighthouse-2026';
const code = '123456'; // the local identity service's only one
const newEmail = () => `guide-${randomUUID()}@example.org`;
const fileAt = async (path: string) => new File([await openAsBlob(path, { type: 'image/jpeg' })], path);

const suwar = createSuwar({ api });
const member = newEmail();
await suwar.auth.signUp({ email: member, password });
await suwar.auth.confirm({ email: member, code });
await suwar.auth.signIn({ email: member, password });
const username = `guide_${randomUUID().slice(0, 8)}`;
await suwar.put('/v1/me', { body: { username, displayName: 'ليلى' } });
const { photoId } = await suwar.upload('photo.jpg');
const body = {
  photos: [{ photoId }],
  visibility: 'public' as const,
  caption: 'مرحبا @someone https://example.org #بيروت',
};
const post = await suwar.post('/v1/posts', { body });

const files = { file: await fileAt('photo.jpg'), otherFile: await fileAt('other.jpg') };
Object.assign(globalThis, { suwar, email: newEmail(), password, code, username, post, ...files });
