/** Public numbers as charts show them: summed up, largest first. */

/** What is read of a row of decisions. */
export interface DecisionRow {
  readonly rule: string;
  readonly language: string | null;
  readonly automated: { readonly decision: boolean };
  readonly decisions: number;
  readonly appeals: number;
  readonly overturned: number;
}

export interface Sum {
  readonly name: string;
  readonly decisions: number;
  readonly bySoftware: number;
  readonly appeals: number;
  readonly overturned: number;
}

/** Decisions summed up by what names them. */
export const sumBy = (rows: readonly DecisionRow[], nameOf: (row: DecisionRow) => string): readonly Sum[] => {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const name = nameOf(row);
    const before = sums.get(name) ?? { name, decisions: 0, bySoftware: 0, appeals: 0, overturned: 0 };
    sums.set(name, {
      name,
      decisions: before.decisions + row.decisions,
      bySoftware: before.bySoftware + (row.automated.decision ? row.decisions : 0),
      appeals: before.appeals + row.appeals,
      overturned: before.overturned + row.overturned,
    });
  }
  return [...sums.values()].toSorted((one, other) => other.decisions - one.decisions);
};

/** A part of a whole; 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const QUARTERS_A_YEAR = 4;
const MONTHS_A_QUARTER = 3;

/** The quarter of a moment (milliseconds, UTC) and those before it: `2026-Q4`, `2026-Q3` … */
export const quartersUntil = (now: number, count: number): readonly string[] => {
  const at = new Date(now);
  const last = at.getUTCFullYear() * QUARTERS_A_YEAR + Math.floor(at.getUTCMonth() / MONTHS_A_QUARTER);
  return Array.from({ length: count }, (_, back) => {
    const quarter = last - back;
    return `${Math.floor(quarter / QUARTERS_A_YEAR)}-Q${(quarter % QUARTERS_A_YEAR) + 1}`;
  });
};
