import { describe, expect, it } from 'vitest';
import { callAddress } from '../../../lambdas/outgoing/call-address.ts';
import { isPublicAddress } from '../../../lambdas/outgoing/public-address.ts';

const callable = [
  'https://push.example/x',
  'https://fcm.googleapis.com/fcm/send/e7:APA91b',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAA?x=1',
  'https://push.example:443/x',
  'https://1.2.3.4.example/x',
];

const refused = [
  'http://push.example/x',
  'ftp://push.example/x',
  'javascript:alert(1)',
  'https://push.example:8443/x',
  'https://push.example:22/x',
  'https://user@push.example/x',
  'https://user:word@push.example/x',
  'https://push.example/x#fragment',
  'https://push.example\\@10.0.0.1/',
  'https://push.example/ x',
  ' https://push.example/x',
  'https://push.example./x',
  'https://push/x',
  'https://localhost/x',
  'https://app.localhost/x',
  'https://printer.local/x',
  'https://metadata.google.internal/x',
  'https://router.home.arpa/x',
  'https://8.8.8.8/x',
  'https://10.0.0.1/x',
  'https://192.168.1.1/x',
  'https://169.254.169.254/latest/meta-data/',
  'https://127.0.0.1/x',
  'https://127.1/x',
  'https://0/x',
  'https://0.0.0.0/x',
  'https://2130706433/x',
  'https://0x7f000001/x',
  'https://0177.0.0.1/x',
  'https://0x7f.1/x',
  'https://%31%32%37.0.0.1/x',
  'https://１２７.0.0.1/x',
  'https://[::1]/x',
  'https://[::]/x',
  'https://[fe80::1]/x',
  'https://[fd00::1]/x',
  'https://[::ffff:10.0.0.1]/x',
  'https://[::ffff:a00:1]/x',
  'https://[64:ff9b::a00:1]/x',
  'https://[2606:4700::1111]/x',
  `https://push.example/${'x'.repeat(2_048)}`,
  'push.example/x',
  '',
];

describe('the text of an address', () => {
  it.each(callable)('may be called: %s', (address) => {
    expect(callAddress(address)?.href).toBe(new URL(address).href);
  });

  it.each(refused)('is refused, this machine allowed or not: %s', (address) => {
    expect(callAddress(address)).toBeUndefined();
    const isThisMachine = /127|%31|^https:\/\/(2130706433|0x7f|0177|１２７|\[::1\])/.test(address);
    if (!isThisMachine) expect(callAddress(address, true)).toBeUndefined();
  });

  it('may be of this machine where that is allowed, by number, on any port', () => {
    for (const address of ['http://127.0.0.1:4000/x', 'https://127.0.0.2/x', 'http://[::1]:4000/x']) {
      expect(callAddress(address)).toBeUndefined();
      expect(callAddress(address, true)).toBeDefined();
    }
    expect(callAddress('http://localhost:4000/x', true)).toBeUndefined();
    expect(callAddress('http://user@127.0.0.1:4000/x', true)).toBeUndefined();
  });
});

describe('what a name resolves to', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001:80b::200e'])(
    'is public: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...[
      '192.0.0.1',
      '192.0.2.1',
      '192.168.0.1',
      '198.18.0.1',
      '203.0.113.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:8.8.8.8',
      '::ffff:10.0.0.1',
      '64:ff9b::808:808',
      '64:ff9b:1::1',
      '100::1',
      '2001::1',
    ],
    ...[
      '2001:db8::1',
      '2002:808:808::1',
      '3fff::1',
      '5f00::1',
      'fc00::1',
      'fd00:ec2::254',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
    ],
    ...['', 'nonsense', 'push.example'],
  ])('is not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
