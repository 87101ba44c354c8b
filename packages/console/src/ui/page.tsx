/** The frame of a page: its heading, which takes the focus when the page is opened, so that screen readers and keys begin there. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../language/texts.ts';

export const Page = ({
  title,
  about,
  actions,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`;
  });
  return (
    <>
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {about !== undefined && <p className="muted">{about}</p>}
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </header>
      {children}
    </>
  );
};

/** A part of a page with a heading of its own. */
export const Section = ({
  title,
  children,
  id,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly id?: string;
}) => (
  <section className="card">
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

/** Facts in two columns: what, and how it is. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info';

export const Badge = ({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) => <span className={`badge ${tone}`}>{children}</span>;
