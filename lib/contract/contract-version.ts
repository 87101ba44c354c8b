/** The version of the contract between the API and its apps, by semantic versioning; docs/api/CHANGELOG.md says what each version changed. */
export const CONTRACT_VERSION = '1.0.0';

/** The first version of all: operations that say nothing else are as old. */
export const FIRST_VERSION = '1.0.0';
