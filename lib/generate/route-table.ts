/** The tables of routes in the documents, one for each topic. */
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { FIRST_VERSION } from '../contract/contract-version.ts';
import { mayBeLate } from '../topics/consistency.ts';
import { topicEntries } from '../topics/topics.ts';
import { markdownTable, withinMarks } from './markdown.ts';

const whoMay = { public: 'anyone', optional: 'anyone, token optional', token: 'signed in' } as const;

const who = ({ access, suspendedMay }: RouteSpec): string =>
  suspendedMay === undefined ? whoMay[access] : `${whoMay[access]}, also when suspended`;

const state = (spec: RouteSpec): string => {
  if (spec.access === 'public' && spec.params === undefined) return '';
  return mayBeLate(spec) ? 'a moment ago' : 'now';
};

const METHODS: readonly RouteSpec['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Routes of one path stand together, reading first. */
const byPath = (one: RouteSpec, other: RouteSpec): number =>
  one.path === other.path
    ? METHODS.indexOf(one.method) - METHODS.indexOf(other.method)
    : one.path < other.path
      ? -1
      : 1;

const tableOf = (routes: readonly RouteSpec[]): string =>
  markdownTable([
    ['route', 'who', 'checked against', 'since', 'what it does'],
    ...routes.map((spec) => [
      `\`${spec.method} ${spec.path}\``,
      who(spec),
      state(spec),
      spec.since ?? FIRST_VERSION,
      spec.summary,
    ]),
  ]);

const titleOf = (topic: string): string =>
  topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('-', ' ');

/** All routes as Markdown: a heading, what the topic says about itself, and a table for each topic that has any. */
const routesMarkdown = (): string =>
  topicEntries
    .flatMap(([name, { routes, docs }]) =>
      routes === undefined
        ? []
        : [
            `## ${titleOf(name)}`,
            ...(docs?.about === undefined ? [] : [docs.about]),
            tableOf(Object.values(routes).toSorted(byPath)),
          ],
    )
    .join('\n\n');

/** A page with the present tables between its marks. Throws when the marks are missing. */
export const withRouteTables = (page: string): string => withinMarks(page, 'routes', routesMarkdown());
