import { describe, expect, it } from 'vitest';
import { describeDevice } from '../../../lambdas/sessions/describe-device.ts';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device', () => {
  it.each([
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) ${WEBKIT} Version/18.2 Mobile/15E148 Safari/604.1`,
      'Safari 18.2',
      'iOS 18.2',
      'phone',
    ],
    [
      `Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) ${WEBKIT} CriOS/131.0 Mobile/15E148 Safari/604.1`,
      'Chrome 131',
      'iPadOS 17',
      'tablet',
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
      'Microsoft Edge 131',
      'Windows',
      'computer',
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${BLINK} Chrome/131.0.0.0 Mobile Safari/537.36`,
      'Chrome 131',
      'Android',
      'phone',
    ],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.1 Safari/605.1.15`,
      'Safari 18.1',
      'macOS',
      'computer',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
      'Firefox 133',
      'Linux',
      'computer',
    ],
  ])('is named by a browser as people know it: %s', (agent, app, system, kind) => {
    expect(describeDevice(agent)).toEqual({ app, system, kind });
  });

  it.each([
    ['MyApp/3.1 (iPhone; iOS 18.2)', 'MyApp 3.1', 'iOS 18.2', 'phone'],
    ['My App/3.1.7 (iPad; iPadOS 17.0; Scale/2.00)', 'My App 3.1', 'iPadOS 17', 'tablet'],
    ['MyApp/2.0 (Android 14; Pixel 8)', 'MyApp 2', 'Android 14', null],
    ['Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8 Build/UQ1A)', 'Dalvik 2.1', 'Android 14', null],
    ['MyApp/120 CFNetwork/1568.300.101 Darwin/24.2.0', 'MyApp 120', null, null],
    ['okhttp/4.12.0', 'okhttp 4.12', null, null],
    ['curl/8.5.0', 'curl 8.5', null, null],
    ['صور/1.0 (Android 15)', 'صور 1', 'Android 15', null],
  ])('is named by an app as it names itself: %s', (agent, app, system, kind) => {
    expect(describeDevice(agent)).toEqual({ app, system, kind });
  });

  it.each(['', ' ', 'node', 'Mozilla/', 'Mozilla/5.0', '/1', '()', `x/${'('.repeat(250)}`, '\u0000'])(
    'is nothing in particular where nothing is said: %j',
    (agent) => {
      expect(describeDevice(agent)).toEqual({ app: null, system: null, kind: null });
    },
  );
});
