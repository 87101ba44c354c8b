/** The frame around all pages: who is signed in, the navigation, the language, and the list of keys. */
import { type ReactNode, useState } from 'react';
import { KeyList } from './keys/key-list.tsx';
import { type Shortcut, useShortcuts } from './keys/shortcuts.tsx';
import { chooseLanguage, useLanguage } from './language/language.ts';
import { useNames, useSay } from './language/texts.ts';
import { NotStaffPage } from './pages/not-staff-page.tsx';
import { pagesFor } from './pages/pages.ts';
import { ItemPage } from './review/item-page.tsx';
import { addressOf, goTo, readPlace, useHash } from './router.ts';
import type { Identity } from './session/identity.tsx';
import { endSession } from './session/session.ts';
import { Page } from './ui/page.tsx';

const groups = ['review', 'support', 'oversight'] as const;

const Navigation = ({ identity, current }: { readonly identity: Identity; readonly current: string }) => {
  const say = useSay();
  const mine = pagesFor(identity.roles);
  return (
    <nav aria-label={say('app.pages')}>
      {groups.map((group) => {
        const shown = mine.filter((page) => page.group === group);
        if (shown.length === 0) return null;
        return (
          <div key={group}>
            <h2>{say(`group.${group}`)}</h2>
            <ul>
              {shown.map(({ path, title }) => (
                <li key={path}>
                  <a href={addressOf([path])} aria-current={path === current ? 'page' : undefined}>
                    {say(title)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
};

const Content = ({ identity, onSetUp }: { readonly identity: Identity; readonly onSetUp: () => void }) => {
  const say = useSay();
  const { parts } = readPlace(useHash());
  const [first, second] = parts;
  const mine = pagesFor(identity.roles);
  if (first === undefined) {
    const Home = identity.roles.length === 0 ? undefined : mine[0]?.view;
    return Home === undefined ? <NotStaffPage onSetUp={onSetUp} /> : <Home />;
  }
  if (first === 'items' && second !== undefined) return <ItemPage key={second} itemId={second} />;
  const View = mine.find(({ path }) => path === first)?.view;
  if (View === undefined) return <Page title={say('app.notFound')}>{null}</Page>;
  return <View key={first} />;
};

const otherLanguage = { en: 'ar', ar: 'en' } as const;

export const Shell = ({
  identity,
  onSetUp = () => {},
  children,
}: {
  readonly identity?: Identity;
  readonly onSetUp?: () => void;
  readonly children?: ReactNode;
}) => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const [listsKeys, setListsKeys] = useState(false);
  const [first = 'queue'] = readPlace(useHash()).parts;
  const other = otherLanguage[language];
  const pageKeys = identity === undefined ? [] : pagesFor(identity.roles);
  useShortcuts([
    { key: '?', does: 'keys.help', run: () => setListsKeys(true) },
    ...pageKeys.flatMap(({ path, key }): Shortcut[] =>
      key === undefined ? [] : [{ key: key.name, does: key.does, run: () => goTo(addressOf([path])) }],
    ),
  ]);
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {say('app.skip')}
      </button>
      <header className="bar">
        <strong className="brand">{say('app.name')}</strong>
        <div className="row">
          {identity !== undefined && (
            <span className="who">
              <bdi>{identity.username}</bdi>
              <span className="muted"> {identity.roles.map((role) => names('role', role)).join(' · ')}</span>
            </span>
          )}
          <button type="button" className="quiet" onClick={() => setListsKeys(true)} aria-haspopup="dialog">
            {say('keys.title')} <kbd>?</kbd>
          </button>
          <button type="button" className="quiet" lang={other} onClick={() => chooseLanguage(other)}>
            {say('app.language')}
          </button>
          {identity !== undefined && (
            <button type="button" className="quiet" onClick={endSession}>
              {say('app.signOut')}
            </button>
          )}
        </div>
      </header>
      <div className={identity === undefined ? 'frame alone' : 'frame'}>
        {identity !== undefined && <Navigation identity={identity} current={first} />}
        <main id="main" tabIndex={-1}>
          {identity === undefined ? children : <Content identity={identity} onSetUp={onSetUp} />}
        </main>
      </div>
      {listsKeys && <KeyList onClose={() => setListsKeys(false)} />}
    </>
  );
};
