/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles. A Lambda finds its credentials in its environment and
 * nowhere else; the default chain (profiles, SSO, metadata services) costs half of the import time.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = fromEnv;
