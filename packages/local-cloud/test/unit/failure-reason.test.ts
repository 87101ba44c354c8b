import { describe, expect, it } from 'vitest';
import { failureReason } from '../../src/failure-reason.ts';

describe('the reason of a failed build', () => {
  it('is the whole message of the error, not the line of source that threw it', () => {
    const errors = `file:///app/lib/config.ts:168
  if (!parsed.success) throw new Error(\`The CDK context is wrong:\\n\${z.prettifyError(parsed.error)}\`);
                             ^

Error: The CDK context is wrong:
✖ Invalid option: expected one of "dev"|"prod"
  → at profile
✖ webhooks must be https addresses of public hosts by name, on port 443
    at readConfig (file:///app/lib/config.ts:168:30)
    at file:///app/bin/app.ts:12:11

Node.js v24.21.0
`;
    expect(failureReason(errors)).toBe(
      'The CDK context is wrong:\n' +
        '✖ Invalid option: expected one of "dev"|"prod"\n' +
        '  → at profile\n' +
        '✖ webhooks must be https addresses of public hosts by name, on port 443',
    );
  });

  it('keeps the name of errors that are more than an Error', () => {
    const errors = `node:internal/modules/esm/resolve:275
    throw new ERR_MODULE_NOT_FOUND(
          ^

Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/app/lib/x.ts'
    at finalizeResolution (node:internal/modules/esm/resolve:275:11) {
  code: 'ERR_MODULE_NOT_FOUND'
}
`;
    expect(failureReason(errors)).toBe("Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/app/lib/x.ts'");
    expect(failureReason('SyntaxError: Unexpected token\n    at parse (x.ts:1:1)')).toBe(
      'SyntaxError: Unexpected token',
    );
  });

  it('is what the bundler found, with its place, above the error that follows from it', () => {
    const errors = `\u001B[31m✘ \u001B[41;31m[\u001B[41;97mERROR\u001B[41;31m]\u001B[0m \u001B[1mCould not resolve "./x.ts"\u001B[0m

    lambdas/api/index.ts:3:18:
      3 │ import { x } from './x.ts';
        ╵                   ~~~~~~~~

Error: Failed to bundle asset
    at bundle (x.ts:1:1)
`;
    expect(failureReason(errors)).toBe('Could not resolve "./x.ts" (lambdas/api/index.ts:3:18)');
  });

  it('is the first line where nothing looks like an error, and says so where there is none', () => {
    expect(failureReason('\n  Killed\n')).toBe('Killed');
    expect(failureReason('')).toBe('no reason given');
  });
});
