/** What a `User-Agent` tells of a device, in words that somebody recognizes it by. Browsers hide what versions of a system they run on, so none is told. */
import Bowser from 'bowser';
import type { DeviceView } from './session-contract.ts';

/** What apps of a system send: `MyApp/3.1 (iPhone; iOS 18.2)`, `MyApp/12 CFNetwork/1568 Darwin/24`, `MyApp/2.0 (Android 14; Pixel 8)`. */
const APP = /^([^/()]{1,60})\/(\d[\w.]*)/;
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPadOS|iPad)\b/, 'iPadOS'],
  [/\b(?:iOS|iPhone OS|iPhone)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\b(?:macOS|Mac OS X|Macintosh)\b/, 'macOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bLinux\b/, 'Linux'],
];
const VERSION_OF_SYSTEM = /\b(?:iPadOS|iOS|iPhone OS|CPU OS|Android)[ /](\d+(?:[._]\d+)?)/;
const KINDS = { mobile: 'phone', tablet: 'tablet', desktop: 'computer' } as const;
const KIND_OF_SYSTEM: Readonly<Record<string, DeviceView['kind']>> = {
  iPadOS: 'tablet',
  iOS: 'phone',
  macOS: 'computer',
  Windows: 'computer',
  Linux: 'computer',
};

const named = (name: string | undefined, version = ''): string | null => {
  const [major, minor = '0'] = version.replaceAll('_', '.').split('.');
  if (name === undefined || name === '') return null;
  return [name, minor === '0' ? major : `${major}.${minor}`].filter(Boolean).join(' ');
};

const systemIn = (agent: string): string | undefined => SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];

const describeApp = (agent: string): DeviceView => {
  const [, name, version] = APP.exec(agent) ?? [];
  const system = systemIn(agent);
  return {
    app: named(name?.trim(), version),
    system: named(system, VERSION_OF_SYSTEM.exec(agent)?.[1]),
    kind: KIND_OF_SYSTEM[system ?? ''] ?? null,
  };
};

const describeBrowser = (agent: string): DeviceView => {
  const { browser, platform } = Bowser.parse(agent);
  const system = systemIn(agent);
  const isApple = system === 'iOS' || system === 'iPadOS';
  return {
    app: named(browser.name, browser.version),
    system: named(system, isApple ? VERSION_OF_SYSTEM.exec(agent)?.[1] : undefined),
    kind: Object.entries(KINDS).find(([type]) => type === platform.type)?.[1] ?? null,
  };
};

/** What is told of the device that sends a `User-Agent`; null where it does not say. */
export const describeDevice = (agent: string): DeviceView =>
  agent.startsWith('Mozilla/') ? describeBrowser(agent) : describeApp(agent);
