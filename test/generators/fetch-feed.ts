/**
 * node test/generators/fetch-feed.ts <address of the API> <language> <command …>: somebody posts a photo to a local cloud, and the command, a program with
 * a generated client, has to print their feed, comment on it, and say how a post is refused that does not exist. Ends with 1 when it does not.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { dataOf, join, uploadPhoto } from '../support/people.ts';
import { jpegOf, landscape } from '../support/pictures.ts';

const MISSING_POST = '01K7Z3R2C07ZK3N9QW2M5RX8TB';
const CAPTION = 'Harbour at dawn, ميناء';

const [apiUrl = '', language = '', command = '', ...options] = process.argv.slice(2);

const settle = async (): Promise<void> => {
  const answer = await fetch(`${apiUrl}/_local/settle`, { method: 'POST' });
  if (!answer.ok) throw new Error(`The local cloud did not come to rest: ${await answer.text()}`);
};

const person = await join(apiUrl, 'generated');
const photoId = await uploadPhoto(person, new Uint8Array(await jpegOf(landscape(1))));
const body = { photos: [{ photoId }], caption: CAPTION, location: { name: 'Alexandria' } };
const { postId } = dataOf(await person.client.POST('/v1/posts', { body }));
await settle();

const child = spawn(command, options, {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    SUWAR_API: apiUrl,
    SUWAR_EMAIL: person.email,
    SUWAR_PASSWORD: person.password,
    SUWAR_MISSING_POST: MISSING_POST,
  },
});
const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
process.stdout.write(printed);

// Maven resets colours before the first line of a program.
const lines = stripVTControlCharacters(printed)
  .split('\n')
  .map((line) => line.trim());
const expected = [
  `post ${postId} published 0 Alexandria ${CAPTION}`,
  `comment From ${language}`,
  'problem not_found',
];
const missing = expected.filter((line) => !lines.includes(line));
for (const line of missing) console.error(`It did not print: ${line}`);
if (code !== 0 || missing.length > 0) process.exitCode = 1;
