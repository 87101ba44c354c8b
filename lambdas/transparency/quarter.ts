/** Quarters of a year, by which numbers are told: `2026-Q4`, in UTC. */
import * as z from 'zod/mini';
import { hasForm } from '../platform/form.ts';

const FORM = /^[0-9]{4}-Q[1-4]$/;
const MONTHS = 3;

export const Quarter = z
  .string()
  .check(hasForm(FORM, { en: 'a quarter such as 2026-Q4', ar: 'ربع سنة مثل 2026-Q4' }))
  .brand<'Quarter'>();
export type Quarter = z.infer<typeof Quarter>;

/** The quarter of a time in milliseconds. */
export const quarterOf = (at: number): Quarter => {
  const date = new Date(at);
  return z.parse(Quarter, `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / MONTHS) + 1}`);
};

/** When a quarter begins and when the next one does, in milliseconds. */
export const boundsOf = (quarter: Quarter): { readonly from: number; readonly until: number } => {
  const [year, place] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
  return { from: Date.UTC(year, (place - 1) * MONTHS), until: Date.UTC(year, place * MONTHS) };
};
