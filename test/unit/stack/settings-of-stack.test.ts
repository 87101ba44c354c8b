/** Checks of what settings add to a stack and of all variants, beside those of `stack.test.ts`, which take as long. */
import './checks-of-environments.ts';
import './checks-of-idle-cost.ts';
import './checks-of-security-rules.ts';
import './checks-of-sign-in-deletions.ts';
import './checks-of-sign-in-pages.ts';
import './checks-of-spending.ts';
import './checks-of-web.ts';
