/** The changelog of the contract, as Keep a Changelog has it: a heading for each version, the newest first. */

export interface Entry {
  /** Such as `1.4.0`. */
  readonly version: string;
  /** What it says of the version, in Markdown. */
  readonly text: string;
}

const heading = /^## \[?(\d+\.\d+\.\d+)\]?(?: - (\d{4}-\d{2}-\d{2}))?$/m;

/** The entries of a changelog, in its order. Throws for a heading of the second level that names no version. */
export const readChangelog = (markdown: string): readonly Entry[] => {
  const parts = markdown.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return parts.map((part) => {
    const [first = '', ...rest] = part.split('\n');
    const version = heading.exec(first)?.[1];
    if (version === undefined) {
      throw new Error(`"${first}" is not the heading of a version, such as "## 1.4.0 - 2026-12-01"`);
    }
    return { version, text: rest.join('\n').trim() };
  });
};
