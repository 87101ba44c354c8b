import { createSuwar, Problem } from '@suwar/client';
import { describe, expect, it } from 'vitest';
import { containerOf, PICTURE_BRANDS } from '../../../lambdas/photos/imaging/recognise-file.ts';
import { animatedGif, encode, otherFiles, quarters } from '../../support/pictures.ts';

/** What the client announces a file as; the code of its refusal where it does not announce it. */
const announcedAs = async (bytes: Buffer): Promise<string> => {
  let announced = '';
  const suwar = createSuwar({
    api: 'https://api.example',
    wait: async () => {},
    fetch: async (url, { method, body }) => {
      if (method === 'GET') return new Response(JSON.stringify({ limits: { photoBytes: 1_000_000 } }));
      announced = JSON.parse(String(body)).contentType;
      return new Response(JSON.stringify({ code: 'not_found' }), { status: url === '' ? 200 : 404 });
    },
  });
  const problem = await suwar.upload(new Uint8Array(bytes)).catch((caught: unknown) => caught);
  return announced || (problem instanceof Problem ? problem.code : String(problem));
};

const boxed = (brand: string) => Buffer.from(`\0\0\0 ftyp${brand}\0\0\0\0`, 'latin1');

describe('the first bytes of a file', () => {
  it.each(['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const)('tell %s', async (type) => {
    expect(await announcedAs(await encode(quarters(), type))).toBe(type);
  });

  it('tell a GIF', async () => {
    expect(await announcedAs(await animatedGif(quarters(120, 100)))).toBe('image/gif');
  });

  it.each([...PICTURE_BRANDS])('of the brand "%s", which the service takes, are announced', async (brand) => {
    expect(containerOf(boxed(brand))).toBe('heif');
    expect(await announcedAs(boxed(brand))).toMatch(/^image\/(?:heic|avif)$/);
  });

  it.each(['qt  ', 'isom', 'mp42', 'M4A ', '3gp5', 'crx ', 'jxl ', 'jp2 '])(
    'of the brand "%s" are refused',
    async (brand) => {
      expect(await announcedAs(boxed(brand))).toBe('unsupported_type');
    },
  );

  it.each(Object.entries(otherFiles))('of %s are refused', async (_name, bytes) => {
    expect(await announcedAs(bytes)).toBe('unsupported_type');
  });
});
