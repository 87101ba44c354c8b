import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js';
import type { DataStoreFactory } from 'cognito-local/lib/services/dataStore/factory.js';
import * as z from 'zod';

const Tree = z.record(z.string(), z.unknown());
type Tree = z.infer<typeof Tree>;
const WRITE_DELAY_MS = 20; // changes that come together are written once

/** cognito-local's data in one JSON file per pool, each written whole or not at all and readable by its owner only. */
export class FileDataStores implements DataStoreFactory {
  readonly #directory: string;
  readonly #stores = new Map<string, FileDataStore>();

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  async create(_context: unknown, id: string, defaults: object): Promise<FileDataStore> {
    const store =
      this.#stores.get(id) ?? new FileDataStore(join(this.#directory, `${id}.json`), Tree.parse(defaults));
    this.#stores.set(id, store);
    return store;
  }

  /** Writes what is not yet on disk. */
  flush(): void {
    for (const store of this.#stores.values()) store.flush();
  }
}

class FileDataStore implements DataStore {
  readonly #path: string;
  #root: Tree;
  #pending: NodeJS.Timeout | undefined;

  constructor(path: string, defaults: Tree) {
    this.#path = path;
    this.#root = { ...defaults, ...readTree(path) };
    this.#write();
  }

  async getRoot<T>(): Promise<T | null> {
    return anything<T | null>(this.#root);
  }

  async get<T>(_context: unknown, key: string | string[], fallback?: T): Promise<T> {
    const value = pathOf(key).reduce<unknown>(member, this.#root);
    return anything<T>(value ?? fallback ?? null);
  }

  async set<T>(_context: unknown, key: string | string[], value: T): Promise<void> {
    const path = pathOf(key);
    const name = path.pop();
    if (name !== undefined) this.#branch(path)[name] = value;
    this.#changed();
  }

  async delete(_context: unknown, key: string | string[]): Promise<void> {
    const path = pathOf(key);
    const name = path.pop();
    if (name !== undefined) delete this.#branch(path)[name];
    this.#changed();
  }

  flush(): void {
    if (this.#pending === undefined) return;
    clearTimeout(this.#pending);
    this.#pending = undefined;
    this.#write();
  }

  #branch(path: readonly string[]): Tree {
    let branch = this.#root;
    for (const name of path) {
      const inner = branch[name];
      const next: Tree = isTree(inner) ? inner : {};
      branch[name] = next;
      branch = next;
    }
    return branch;
  }

  #changed(): void {
    this.#pending ??= setTimeout(() => this.flush(), WRITE_DELAY_MS);
  }

  #write(): void {
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify(this.#root), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}

/** cognito-local knows the shape of what it stored; there is no schema of it to parse with. */
function anything<T>(value: unknown): T {
  return z.custom<T>(() => true).parse(value);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(value: unknown, name: string): unknown {
  return isTree(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function pathOf(key: string | string[]): string[] {
  return Array.isArray(key) ? [...key] : [key];
}

function readTree(path: string): Tree {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {}; // first start
  }
  return Tree.parse(
    JSON.parse(text, (name, value) =>
      name.endsWith('Date') && typeof value === 'string' ? new Date(value) : value,
    ),
  );
}
