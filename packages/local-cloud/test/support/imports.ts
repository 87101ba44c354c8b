import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is imported by whom: of files, of folders, of packages. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** Static imports and exports begin a line; dynamic ones and modules given as an address stand anywhere. */
const IMPORT =
  /^(?:(?:import|export)\s[^'\n]*?from |import )'([^'\n]+)'|^\} from '([^'\n]+)'|\b(?:import|import\.meta\.resolve|resolve|new URL)\('(\.{1,2}\/[^'\n]+|@?[a-z][^'\n:]*)'/gm;

/** The imports of the TypeScript files below the folders of a package; paths are relative to the package. */
export function readImports(home: string, folders: readonly string[]): Imports {
  const files = folders.flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(join(home, file), 'utf8'))]));
}

function importsOf(file: string, source: string): ReadonlySet<string> {
  const names = [...source.matchAll(IMPORT)].map(
    ([, first, second, third]) => first ?? second ?? third ?? '',
  );
  return new Set(names.map((name) => (name.startsWith('.') ? join(dirname(file), name) : name)));
}

/** What folders import of each other. */
export function betweenFolders(imports: Imports): Imports {
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const known = folders.get(dirname(file)) ?? new Set();
    folders.set(dirname(file), known);
    for (const target of targets) {
      if (imports.has(target) && dirname(target) !== dirname(file)) known.add(dirname(target));
    }
  }
  return folders;
}

/** One circle: each name imports the next one, and the last is the first again. Undefined when there is none. */
export function circleIn(imports: Imports): readonly string[] | undefined {
  const finished = new Set<string>();
  const visit = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (finished.has(name)) return undefined;
    for (const target of imports.get(name) ?? []) {
      const circle = visit(target, [...path, name]);
      if (circle !== undefined) return circle;
    }
    finished.add(name);
    return undefined;
  };
  for (const name of imports.keys()) {
    const circle = visit(name, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** Imports by relative path that lead out of the package. */
export function leavingPackage(imports: Imports): readonly string[] {
  return [...imports].flatMap(([file, targets]) =>
    [...targets].filter((target) => target.startsWith('..')).map((target) => `${file} imports ${target}`),
  );
}

/** Imports of packages that are not among the declared ones. */
export function undeclared(imports: Imports, declared: readonly string[]): readonly string[] {
  return [...imports].flatMap(([file, targets]) =>
    [...targets]
      .filter((target) => !imports.has(target) && !target.startsWith('..') && !target.startsWith('node:'))
      .map(packageOf)
      .filter((name) => !declared.includes(name))
      .map((name) => `${file} imports ${name}`),
  );
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
