import type { Inspection } from '../contract.ts';

/** One line of a table on the local page. */
export type Row = Readonly<Record<string, string | number>>;

/** Inspection with the side that reads it. */
export interface ReadableInspection extends Inspection {
  /** All sections by title. */
  read(): Promise<Readonly<Record<string, readonly Row[]>>>;
}

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
        read[title] = parts.flat();
      }
      return read;
    },
  };
}

const unreadable = (error: unknown): readonly Row[] => [
  { problem: error instanceof Error ? error.message : String(error) },
];
