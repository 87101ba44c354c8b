/** The code that a guide shows. */
import { readFileSync } from 'node:fs';

export interface CodeBlock {
  /** `ts`, `tsx`, `bash`. */
  readonly language: string;
  /** What stands behind the language, or the file that the paragraph before it begins with, such as `src/app.tsx`; empty where neither is. */
  readonly title: string;
  readonly code: string;
  /** Its first line in the guide. */
  readonly line: number;
}

/** All blocks of a file in Markdown that have a language. */
export const codeBlocksOf = (file: string): readonly CodeBlock[] => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = '', 2: title = '', 3: code = '', index }) => {
      const before = text.slice(0, index);
      const [, file = ''] = /\n\n`([\w/-]+\.\w+)` .*\n\n$/.exec(before) ?? [];
      return { language, title: title || file, code, line: before.split('\n').length + 1 };
    },
  );
};
