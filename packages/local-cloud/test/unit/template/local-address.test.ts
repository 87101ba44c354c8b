import { describe, expect, it } from 'vitest';
import { makeLocalAddresses } from '../../../src/template/local-address.ts';

const HOST = 'photos.auth.eu-central-1.amazoncognito.com';
const addresses = makeLocalAddresses();
addresses.serve(HOST, 'https://127.0.0.1:3004');

describe('the address of a host that is served here', () => {
  it.each([
    [`https://${HOST}`, 'https://127.0.0.1:3004'],
    [`https://${HOST}/oauth2/token`, 'https://127.0.0.1:3004/oauth2/token'],
    [`"https://${HOST}","https://${HOST}"`, '"https://127.0.0.1:3004","https://127.0.0.1:3004"'],
    [`It is https://${HOST}.`, 'It is https://127.0.0.1:3004.'],
  ])('stands for it: %s', (text, rewritten) => {
    expect(addresses.rewrite(text)).toBe(rewritten);
  });

  it.each([
    `https://${HOST}.evil.example/`,
    `https://${HOST}-two/`,
    `https://${HOST}s/`,
    `https://${HOST}:8443/`,
    `https://other-${HOST}/`,
    `https://${HOST.replace('photos.', 'photosX')}/`,
  ])('does not stand for another: %s', (text) => {
    expect(addresses.rewrite(text)).toBe(text);
  });
});
