import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fromHere, inAddress } from '../../../src/network/hosts.ts';
import { checkPortIsFree } from '../../../src/network/listen.ts';

describe('hosts of addresses that are handed out', () => {
  it.each([
    ['192.168.1.7', '192.168.1.7'],
    ['MyMac.local', 'mymac.local'],
    ['::1', '[::1]'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
  ])('may be %s', (host, written) => {
    expect(inAddress(host)).toBe(written);
  });

  it.each(['http://192.168.1.7', '192.168.1.7:3000', '0.0.0.0', '::', 'a/b', '', 'user@host', '1.2.3'])(
    'may not be %j',
    (host) => {
      expect(() => inAddress(host)).toThrow(`${host} is no host that an address can name`);
    },
  );

  it('lead to this machine where servers listen on all of its addresses', () => {
    expect(['0.0.0.0', '::', '192.168.1.7'].map(fromHere)).toEqual(['127.0.0.1', '::1', '192.168.1.7']);
  });
});

describe('a port to listen on', () => {
  it('is named when it is taken, with what it was for', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const check = checkPortIsFree({ name: 'uploads', host: '127.0.0.1', port });
    await expect(check).rejects.toThrow(`Port ${port} for uploads is in use`);
    other.close();
  });

  it('is refused on an address that is not of this machine', async () => {
    const check = checkPortIsFree({ name: 'uploads', host: '192.0.2.1', port: 0 });
    await expect(check).rejects.toThrow('192.0.2.1 for uploads is no address of this machine.');
  });
});
