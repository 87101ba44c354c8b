/** The page of a browser, for sign-ins that leave it and come back. Elsewhere these do nothing. */
import { at, textAt } from '../json.ts';

const isLocation = (value: unknown): value is { assign(address: string): void } =>
  typeof at(value, 'assign') === 'function';
const isHistory = (
  value: unknown,
): value is { replaceState(data: unknown, unused: string, address: string): void } =>
  typeof at(value, 'replaceState') === 'function';

/** Where the browser is; undefined elsewhere. */
export const addressOfPage = (): string | undefined => textAt(at(globalThis, 'location'), 'href');

/** Goes to another page. */
export const leave = (address: string): void => {
  const location = at(globalThis, 'location');
  if (isLocation(location)) location.assign(address);
};

/** Takes out of the address what the sign-in pages put there: a reload must not use a code again. What the app put there itself stays. */
export const stripPage = (): void => {
  const history = at(globalThis, 'history');
  const [before = '', query = ''] = (textAt(at(globalThis, 'location'), 'href') ?? '').split(/[?#]/);
  if (!isHistory(history)) return;
  const rest = query.split('&').filter((pair) => !/^(code|state)=/.test(pair));
  history.replaceState(
    at(history, 'state'),
    '',
    rest.join('') === '' ? before : `${before}?${rest.join('&')}`,
  );
};
