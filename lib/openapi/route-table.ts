/** The table of routes in the README. */
import { join } from 'node:path';
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../lambdas/routes.ts';

export const readmePath = join(import.meta.dirname, '..', '..', 'README.md');

const BEGIN = '<!-- routes: made by `npm run client` -->';
const END = '<!-- end of routes -->';

const whoMay = { public: 'anybody', optional: 'anybody, token honoured', token: 'signed in' } as const;

/** The route table as Markdown, its columns padded as the formatter wants them. */
export const routeTableMarkdown = (routes: readonly RouteSpec[] = Object.values(routeTable)): string => {
  const rows = [
    ['route', 'who', 'what it does'],
    ...routes.map(({ method, path, access, summary }) => [`\`${method} ${path}\``, whoMay[access], summary]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const [head = '', ...body] = lines;
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
};

/** A README with the present table between its marks. Throws when the marks are missing. */
export const withRouteTable = (readme: string): string => {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md lacks the marks ${BEGIN} and ${END}`);
  return `${readme.slice(0, from + BEGIN.length)}\n${routeTableMarkdown()}\n${readme.slice(to)}`;
};
