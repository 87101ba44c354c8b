import { getDocs } from '../../meta/meta-routes.ts';
import { route } from '../route.ts';
import type { MetaDeps } from './deps.ts';

export const answerDocs = route<typeof getDocs, MetaDeps>(getDocs, async ({ deps }) => ({
  body: deps.documents.docsPage(),
  headers: {
    'cache-control': 'public, max-age=300',
    // The page is one file: nothing else may be loaded by it, and nothing in it runs.
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    'referrer-policy': 'no-referrer',
  },
}));
