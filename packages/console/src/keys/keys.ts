/** Keys of the console. They are told by their place on the keyboard, so that they work with Arabic letters on it too. */

/** `j`, `?`, or two one after the other: `g q`. */
export type KeyName = string;

const LETTER = /^Key([A-Z])$/;

/** The name of the key that was pressed; undefined where it belongs to the browser, to a field or to a combination. */
export const keyOf = ({
  code,
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): KeyName | undefined => {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === '?' || key === '؟') return '?';
  return LETTER.exec(code)?.[1]?.toLowerCase();
};

/** Whether keys that are pressed there are text. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));

const SWITCH = 'suwar.console.keys';
/** Single keys can be switched off, for those who press them by voice or by accident. */
export const keysAreOn = (): boolean => localStorage.getItem(SWITCH) !== 'off';
export const switchKeys = (on: boolean): void => localStorage.setItem(SWITCH, on ? 'on' : 'off');
