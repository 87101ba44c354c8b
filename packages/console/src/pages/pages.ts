/** The pages of the console, in the order of the navigation, and who is shown them. */
import type { ComponentType } from 'react';
import type { Role } from '../api/client.ts';
import type { KeyName } from '../keys/keys.ts';
import type { MessageId } from '../language/say.ts';
import { MacrosPage } from '../review/macros-page.tsx';
import { AppealsPage, QueuePage } from '../review/queue-page.tsx';
import { HoldsPage } from './holds-page.tsx';
import { LogPage } from './log-page.tsx';
import { MembersPage } from './members-page.tsx';
import { PolicyPage } from './policy-page.tsx';
import { ProposalsPage } from './proposals-page.tsx';
import { StandingPage } from './standing-page.tsx';
import { SupportPage } from './support-page.tsx';
import { TransparencyPage } from './transparency-page.tsx';

export interface PageSpec {
  /** First part of its address. */
  readonly path: string;
  readonly title: MessageId;
  readonly group: 'review' | 'support' | 'oversight';
  /** Who of the staff; everybody who is signed in where it is left out. */
  readonly roles?: readonly Role[];
  readonly key?: { readonly name: KeyName; readonly does: MessageId };
  readonly view: ComponentType;
}

const reviewers: readonly Role[] = ['reviewer', 'senior', 'auditor'];
const overseers: readonly Role[] = ['administrator', 'auditor'];

export const pages: readonly PageSpec[] = [
  {
    path: 'queue',
    title: 'page.queue',
    group: 'review',
    roles: reviewers,
    key: { name: 'g q', does: 'keys.goQueue' },
    view: QueuePage,
  },
  {
    path: 'appeals',
    title: 'page.appeals',
    group: 'review',
    roles: reviewers,
    key: { name: 'g a', does: 'keys.goAppeals' },
    view: AppealsPage,
  },
  { path: 'macros', title: 'page.macros', group: 'review', roles: reviewers, view: MacrosPage },
  {
    path: 'support',
    title: 'page.support',
    group: 'support',
    roles: ['administrator'],
    key: { name: 'g u', does: 'keys.goSupport' },
    view: SupportPage,
  },
  {
    path: 'proposals',
    title: 'page.proposals',
    group: 'support',
    roles: overseers,
    key: { name: 'g p', does: 'keys.goProposals' },
    view: ProposalsPage,
  },
  { path: 'holds', title: 'page.holds', group: 'support', roles: overseers, view: HoldsPage },
  { path: 'members', title: 'page.members', group: 'oversight', roles: overseers, view: MembersPage },
  {
    path: 'policy',
    title: 'page.policy',
    group: 'oversight',
    roles: ['senior', ...overseers],
    view: PolicyPage,
  },
  {
    path: 'log',
    title: 'page.log',
    group: 'oversight',
    roles: overseers,
    key: { name: 'g l', does: 'keys.goLog' },
    view: LogPage,
  },
  {
    path: 'transparency',
    title: 'page.transparency',
    group: 'oversight',
    key: { name: 'g t', does: 'keys.goTransparency' },
    view: TransparencyPage,
  },
  {
    path: 'standing',
    title: 'page.standing',
    group: 'oversight',
    key: { name: 'g s', does: 'keys.goStanding' },
    view: StandingPage,
  },
];

/** Those that somebody with these roles is shown. */
export const pagesFor = (roles: readonly Role[]): readonly PageSpec[] =>
  pages.filter((page) => page.roles === undefined || page.roles.some((role) => roles.includes(role)));
