/**
 * Uses the packed client against a deployment to an emulator, from the folder of an app that has installed it: signs somebody up and in, uploads a photo,
 * posts it and finds it in the feed. Everything else comes from a checkout: the SDK that confirms the sign-up, as no mail arrives, what draws a picture, and
 * the stand-in for Rekognition, which functions go on looking for where it stood during the deployment. Needs Node 24.
 *   node use-packed-client.mjs <checkout with packages> <address of the API>
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createSuwar } from '@suwar/client';

const [checkout = '.', api = ''] = process.argv.slice(2);
const require = createRequire(`${resolve(checkout)}/`);
const { region } = JSON.parse(readFileSync(join(checkout, 'environments/dev.json'), 'utf8'));
const endpoint = process.env.AWS_ENDPOINT_URL;

// An emulator serves Cognito where it serves all of AWS.
const suwar = createSuwar({
  api,
  fetch: (url, request) =>
    fetch(url.startsWith('https://cognito-idp.') && endpoint ? `${endpoint}/` : url, request),
});

const { LambdaClient, paginateListFunctions } = require('@aws-sdk/client-lambda');
const standInPort = async () => {
  for await (const { Functions = [] } of paginateListFunctions(
    { client: new LambdaClient({ region }) },
    {},
  )) {
    for (const { Environment } of Functions) {
      const address = Environment?.Variables?.AWS_ENDPOINT_URL_REKOGNITION;
      if (address !== undefined) return Number(new URL(address).port);
    }
  }
  throw new Error('No function says where Rekognition is.');
};
const standIn = pathToFileURL(
  join(resolve(checkout), 'packages/local-cloud/src/rekognition/rekognition.ts'),
).href;
const { startRekognition } = await import(standIn);
await startRekognition({ host: '127.0.0.1', port: await standInPort(), warm: true, log: console.error });

const name = `packed_${randomBytes(5).toString('hex')}`;
const email = `success+${name}@simulator.amazonses.com`;
const password = randomBytes(24).toString('base64url');
await suwar.auth.signUp({ email, password });
const {
  CognitoIdentityProviderClient,
  AdminConfirmSignUpCommand,
} = require('@aws-sdk/client-cognito-identity-provider');
const { identity, terms } = await suwar.config();
const UserPoolId = identity.issuer.split('/').at(-1);
await new CognitoIdentityProviderClient({ region }).send(
  new AdminConfirmSignUpCommand({ UserPoolId, Username: email }),
);
const { state } = await suwar.auth.signIn({ email, password });
await suwar.put('/v1/me', {
  body: { username: name, displayName: 'Packed', ...(terms?.version && { termsVersion: terms.version }) },
});
console.log(`${state} as ${name}`);

const background = { r: randomBytes(1)[0], g: 120, b: 180 };
const picture = await require('sharp')({ create: { width: 640, height: 480, channels: 3, background } })
  .jpeg()
  .toBuffer();
const states = [];
const { photoId, renditions } = await suwar.upload(picture, { onState: (now) => states.push(now) });
console.log(`uploaded: ${states.join(', ')}, ${renditions.length} renditions`);

const { postId } = await suwar.post('/v1/posts', { body: { photos: [{ photoId }], caption: 'Packed' } });
for (let tries = 0; ; tries += 1) {
  const found = [];
  for await (const post of suwar.pages('/v1/feeds/home').items()) found.push(post.postId);
  if (found.includes(postId)) break;
  if (tries > 60) throw new Error(`The post ${postId} is in no feed: ${found.join(', ')}`);
  await sleep(1000);
}
console.log('found in the feed');
process.exit(0);
