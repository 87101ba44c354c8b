import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Floor, floors, floorsOfFolders } from '../../lambdas/kernel/floors.ts';
import { topics } from '../../lib/topics/topics.ts';

const root = join(import.meta.dirname, '..', '..');

interface Import {
  readonly from: string;
  readonly to: string;
}

const IMPORT = /^(?:import|export)\s[^'";]*?from\s+'(\.[^']+)'/gm;

/** The relative imports of a source, as paths from the root. */
const importsOf = (path: string, source: string): readonly Import[] =>
  [...source.matchAll(IMPORT)].map(([, target = '']) => ({
    from: path,
    to: normalize(join(dirname(path), target)),
  }));

const sourcesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => relative(root, join(root, folder, name)));

const importsBelow = (folder: string): readonly Import[] =>
  sourcesBelow(folder).flatMap((path) => importsOf(path, readFileSync(join(root, path), 'utf8')));

/** The folder right below `lambdas` that a file lies in, undefined for files that put topics together. */
const folderOf = (path: string): string | undefined => /^lambdas\/([^/]+)\//.exec(path)?.[1];

const floorOfFolder = (folder: string): Floor | undefined =>
  Object.entries<{ readonly floor: Floor }>(topics).find(([name]) => name === folder)?.[1].floor ??
  Object.entries<Floor>(floorsOfFolders).find(([name]) => name === folder)?.[1];

/** The height of a file's floor; files right below `lambdas` lie above all floors. */
const heightOf = (path: string): number | undefined => {
  const folder = folderOf(path);
  const floor = folder === undefined ? undefined : floorOfFolder(folder);
  if (folder === undefined) return floors.length;
  return floor && floors.indexOf(floor);
};

const nameOf = (height: number): string => floors[height] ?? 'the top';

/** What is wrong with an import, in a sentence that says what to do. */
const wrongIn = ({ from, to }: Import): readonly string[] => {
  const [mine, other] = [folderOf(from), folderOf(to)];
  if (mine === other || !to.startsWith('lambdas/')) return [];
  const [here, there] = [heightOf(from), heightOf(to)];
  if (here === undefined || there === undefined || here > there) return []; // a folder without a floor is named by itself
  return [
    `${from} imports ${to}, but ${mine ?? 'lambdas'} lies on the floor "${nameOf(here)}" and ${other ?? 'lambdas'} on "${nameOf(there)}": ` +
      'move what both need to a floor below, or hand it in as a dependency.',
  ];
};

const folderProblems = (folder: string): readonly string[] =>
  floorOfFolder(folder) !== undefined
    ? []
    : [
        existsSync(join(root, 'lambdas', folder, 'topic.ts'))
          ? `lambdas/${folder} is a topic that lambdas/topics.ts does not list: add its line there.`
          : `lambdas/${folder} has no floor: declare one in its topic.ts and list the topic in lambdas/topics.ts, or name the folder in lambdas/kernel/floors.ts.`,
      ];

/** Circles of nodes that lead to each other, each once. */
const circlesOf = (edges: readonly Import[]): readonly string[] => {
  const next = Map.groupBy(edges, ({ from }) => from);
  const state = new Map<string, 'under way' | 'done'>();
  const circles: string[] = [];
  const visit = (node: string, path: readonly string[]): void => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'under way') {
      circles.push([...path.slice(path.indexOf(node)), node].join(' -> '));
      return;
    }
    state.set(node, 'under way');
    for (const { to } of next.get(node) ?? []) visit(to, [...path, node]);
    state.set(node, 'done');
  };
  for (const node of next.keys()) visit(node, []);
  return circles;
};

describe('the floors', () => {
  it('are declared for every folder below lambdas', () => {
    const folders = readdirSync(join(root, 'lambdas'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.flatMap(folderProblems)).toEqual([]);
  });

  it('are imported downwards only', () => {
    expect(importsBelow('lambdas').flatMap(wrongIn)).toEqual([]);
  });

  it('refuse an import of the same floor or of one above, and say what to do', () => {
    const [problem] = importsOf(
      'lambdas/likes/like.ts',
      "import { x } from '../comments/comment.ts';\n",
    ).flatMap(wrongIn);
    expect(problem).toContain('move what both need to a floor below');
    expect(wrongIn({ from: 'lambdas/platform/table.ts', to: 'lambdas/kernel/ids.ts' })).toHaveLength(1);
    expect(wrongIn({ from: 'lambdas/likes/like.ts', to: 'lambdas/posts/post.ts' })).toEqual([]);
    expect(folderProblems('nowhere')).toHaveLength(1);
  });
});

describe('imports', () => {
  it.each(['lambdas', 'lib', 'bin'])('lead to no circle of files in %s', (folder) => {
    expect(circlesOf(importsBelow(folder))).toEqual([]);
  });

  it('lead to no circle of folders', () => {
    const between = ['lambdas', 'lib', 'bin']
      .flatMap(importsBelow)
      .map(({ from, to }) => ({ from: dirname(from), to: dirname(to) }))
      .filter(({ from, to }) => from !== to);
    expect(circlesOf(between)).toEqual([]);
  });

  it('keep emulators and the stack out of functions', () => {
    const leaving = importsBelow('lambdas').filter(({ to }) => !to.startsWith('lambdas/'));
    expect(leaving).toEqual([]);
  });
});
