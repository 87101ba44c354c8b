/** All rows of accounts. */
export * from './account-rows.ts';
export * from './identity-rows.ts';
