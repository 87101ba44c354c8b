/** The roles of those who work on a deployment. */
import * as z from 'zod/mini';

export const StaffRole = z.enum([
  /** Decides on what the queue of the review holds. */
  'reviewer',
  /** A reviewer who also decides what reviewers hand on, and what they may not decide alone. */
  'senior',
  /** Grants and withdraws roles, and acts for people who cannot sign in. */
  'administrator',
  /** Reads what staff did, and changes nothing. */
  'auditor',
]);
export type StaffRole = z.infer<typeof StaffRole>;

/** Everybody on the staff. */
export const allStaff: readonly StaffRole[] = ['reviewer', 'senior', 'administrator', 'auditor'];

/** Somebody on the staff who makes a call. */
export interface StaffCaller {
  /** The first of the roles of the route that the caller has. */
  readonly role: StaffRole;
  readonly roles: readonly StaffRole[];
}
