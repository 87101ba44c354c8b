/** Tables in Markdown documents that people write, between marks. */

/** A table, its columns padded so that it can be read as it stands. The first row is the head. */
export const markdownTable = (rows: readonly (readonly string[])[]): string => {
  const columns = [...(rows[0] ?? []).keys()];
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
};

/** A document with present contents between the marks `<!-- name: … -->` and `<!-- end of name -->`. Throws when they are missing. */
export const withinMarks = (document: string, name: string, contents: string): string => {
  const marks = new RegExp(`<!-- ${name}: .*? -->\\n[^]*?<!-- end of ${name} -->`);
  if (!marks.test(document)) {
    throw new Error(`The document lacks the marks <!-- ${name}: … --> and <!-- end of ${name} -->`);
  }
  // A function, as `$` means something in a text to put in.
  return document.replace(
    marks,
    () => `<!-- ${name}: written by \`npm run generate\` -->\n\n${contents}\n\n<!-- end of ${name} -->`,
  );
};
