/** Shortcuts: each page says which keys it takes, and `?` lists those of the page that is shown. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { MessageId } from '../language/say.ts';
import { type KeyName, keyOf, keysAreOn, takesText } from './keys.ts';

export interface Shortcut {
  readonly key: KeyName;
  readonly does: MessageId;
  readonly run: () => void;
}

type Registry = Map<symbol, readonly Shortcut[]>;

interface Shortcuts {
  readonly add: (owner: symbol, shortcuts: readonly Shortcut[]) => void;
  readonly remove: (owner: symbol) => void;
  readonly all: () => readonly Shortcut[];
}

const Context = createContext<Shortcuts | undefined>(undefined);

const useContextOfShortcuts = (): Shortcuts => {
  const shortcuts = useContext(Context);
  if (shortcuts === undefined) throw new Error('Shortcuts are used outside of ShortcutsProvider');
  return shortcuts;
};

const startsSequence = (shortcuts: readonly Shortcut[], key: KeyName): boolean =>
  shortcuts.some((shortcut) => shortcut.key.startsWith(`${key} `));

export const ShortcutsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [registry] = useState<Registry>(() => new Map());
  const pressed = useRef('');
  const shortcuts = useMemo<Shortcuts>(
    () => ({
      add: (owner, list) => registry.set(owner, list),
      remove: (owner) => registry.delete(owner),
      all: () => [...registry.values()].flat(),
    }),
    [registry],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !keysAreOn()) return;
      if (takesText(event.target) || document.querySelector('dialog[open]') !== null) return;
      const key = keyOf(event);
      if (key === undefined) return;
      const all = shortcuts.all();
      const sequence = pressed.current === '' ? key : `${pressed.current} ${key}`;
      pressed.current = sequence === key && startsSequence(all, key) ? key : '';
      const found = all.findLast((shortcut) => shortcut.key === sequence);
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [shortcuts]);
  return <Context value={shortcuts}>{children}</Context>;
};

/** Takes these keys as long as the component is shown. */
export const useShortcuts = (list: readonly Shortcut[]): void => {
  const { add, remove } = useContextOfShortcuts();
  const [owner] = useState(() => Symbol('shortcuts'));
  useEffect(() => {
    add(owner, list);
  });
  useEffect(() => () => remove(owner), [owner, remove]);
};

/** Those of the page that is shown. */
export const useAllShortcuts = (): (() => readonly Shortcut[]) => useContextOfShortcuts().all;
