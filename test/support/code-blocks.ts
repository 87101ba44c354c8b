/** The code that a guide shows. */
import { readFileSync } from 'node:fs';

export interface CodeBlock {
  /** `ts`, `tsx`, `bash`. */
  readonly language: string;
  /** What stands behind the language, such as `src/app.tsx`; empty where nothing does. */
  readonly title: string;
  readonly code: string;
  /** Its first line in the guide. */
  readonly line: number;
}

/** All blocks of a file in Markdown that have a language. */
export const codeBlocksOf = (file: string): readonly CodeBlock[] => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = '', 2: title = '', 3: code = '', index }) => ({
      language,
      title,
      code,
      line: text.slice(0, index).split('\n').length + 1,
    }),
  );
};
