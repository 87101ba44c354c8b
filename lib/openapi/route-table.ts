/** The table of routes in the README. */
import { join } from 'node:path';
import type { RouteSpec } from '../../lambdas/route-spec.ts';
import { routeTable } from '../../lambdas/routes.ts';

export const readmePath = join(import.meta.dirname, '..', '..', 'README.md');

const BEGIN = '<!-- routes: made by `npm run client` -->';
const END = '<!-- end of routes -->';

const whoMay = { public: 'anybody', optional: 'anybody, token honoured', token: 'signed in' } as const;

/** The route table as Markdown. */
export const routeTableMarkdown = (routes: readonly RouteSpec[] = Object.values(routeTable)): string =>
  [
    '| route | who | what it does |',
    '|---|---|---|',
    ...routes.map(
      ({ method, path, access, summary }) => `| \`${method} ${path}\` | ${whoMay[access]} | ${summary} |`,
    ),
  ].join('\n');

/** A README with the present table between its marks. Throws when the marks are missing. */
export const withRouteTable = (readme: string): string => {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md lacks the marks ${BEGIN} and ${END}`);
  return `${readme.slice(0, from + BEGIN.length)}\n${routeTableMarkdown()}\n${readme.slice(to)}`;
};
