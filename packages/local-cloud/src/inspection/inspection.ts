import type { Inspection } from '../contract/contract.ts';

/** One line of a table on the local page. */
export type Row = Readonly<Record<string, string | number>>;

/** Inspection with the side that reads it. */
export interface ReadableInspection extends Inspection {
  /** All sections by title. */
  read(): Promise<Readonly<Record<string, readonly Row[]>>>;
}

/** `Queue ThumbnailsQueue`: sections of the same kind become one table. */
const OF_ONE_RESOURCE = /^(Queue|Bucket|Table) (\S+)$/;

/** Collects what the local page and the control routes show. */
export function makeInspection(): ReadableInspection {
  const sections = new Map<string, (() => Promise<readonly Row[]>)[]>();
  return {
    addSection(title, rows) {
      sections.set(title, [...(sections.get(title) ?? []), rows]);
    },
    async read() {
      const read: Record<string, readonly Row[]> = {};
      for (const [title, sources] of sections) {
        const parts = await Promise.all(sources.map((rows) => rows().catch(unreadable)));
        const [kind, id] = OF_ONE_RESOURCE.exec(title)?.slice(1) ?? [];
        const heading = kind === undefined ? title : `${kind}s`;
        const named = id === undefined ? parts.flat() : parts.flat().map((row) => ({ id, ...row }));
        read[heading] = [...(read[heading] ?? []), ...named];
      }
      return read;
    },
  };
}

const unreadable = (error: unknown): readonly Row[] => [
  { problem: error instanceof Error ? error.message : String(error) },
];
