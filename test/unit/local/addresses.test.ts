import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  hintOfPublicHost,
  noteIssuer,
  readAddresses,
  warningOfFormerIssuer,
} from '../../../lib/local/addresses.ts';

const folder = mkdtempSync(join(tmpdir(), 'suwar-addresses-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the addresses of npm start', () => {
  it('are six ports in a row on the loopback address', () => {
    expect(readAddresses({}, {})).toMatchObject({
      host: '127.0.0.1',
      publicHost: '127.0.0.1',
      ports: { api: 3000, media: 3001, identity: 3002, uploads: 3003, pages: 3004, web: 3005 },
    });
    expect(readAddresses({ port: '4000' }, { PORT: '5000', UPLOADS_PORT: '6000' }).ports).toEqual({
      api: 4000,
      media: 4001,
      identity: 4002,
      uploads: 6000,
      pages: 4004,
      web: 4005,
    });
    const { ports } = readAddresses({}, { PORT: '0' });
    expect(Object.values(ports)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('name the host that is listened on, unless that is all or another is given', () => {
    const publicHost = (host: string, given?: string) =>
      readAddresses({ host, ...(given !== undefined && { 'public-host': given }) }, {}).publicHost;
    expect(publicHost('192.168.1.7')).toBe('192.168.1.7');
    expect(publicHost('0.0.0.0')).toBe('127.0.0.1');
    expect(publicHost('0.0.0.0', 'MyMac.local')).toBe('mymac.local');
    expect(() => publicHost('0.0.0.0', 'http://192.168.1.7')).toThrow('no host that an address can name');
  });

  it('refuse what is no port', () => {
    expect(() => readAddresses({}, { UPLOADS_PORT: '70000' })).toThrow('UPLOADS_PORT=70000 is not a port.');
  });

  it('come with a hint where other devices are let in and would find nothing', () => {
    expect(hintOfPublicHost(readAddresses({ host: '0.0.0.0' }, {}))).toContain('--public-host=');
    expect(hintOfPublicHost(readAddresses({}, {}))).toBeUndefined();
    const given = readAddresses({ host: '0.0.0.0', 'public-host': 'localhost' }, {});
    expect(hintOfPublicHost(given)).toBeUndefined();
  });

  it('come with a warning where the people of the data are strangers', () => {
    const here = readAddresses({}, {});
    expect(warningOfFormerIssuer(folder, here)).toBeUndefined();
    noteIssuer(folder, here);
    expect(warningOfFormerIssuer(folder, here)).toBeUndefined();
    const there = readAddresses({ host: '192.168.1.7' }, {});
    noteIssuer(folder, there);
    expect(warningOfFormerIssuer(folder, there)).toContain(
      'sign-in at 127.0.0.1:3002. At 192.168.1.7:3002 they are strangers',
    );
    expect(warningOfFormerIssuer(folder, here)).toBeUndefined();
  });
});
