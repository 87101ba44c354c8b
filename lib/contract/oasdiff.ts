/** oasdiff (Apache-2.0), which compares OpenAPI documents and knows which changes break clients. Runs by Go, with nothing installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract } from './released-contract.ts';

export const OASDIFF = 'github.com/oasdiff/oasdiff@v1.37.0';

/**
 * Where this contract is of another mind than oasdiff. Values of an enumeration may be added to answers, as the document says. What an app
 * may read or call by its name may not go.
 */
const LEVELS = {
  'response-property-enum-value-added': 'info',
  'response-optional-property-removed': 'err',
  'response-write-only-property-enum-value-added': 'info',
  'optional-response-header-removed': 'err',
  'api-operation-id-removed': 'err',
  'api-schema-removed': 'err',
} as const;

export const hasGo = (): boolean => spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0;

interface Comparison {
  /** Whether there is nothing that breaks clients. */
  readonly isFine: boolean;
  /** What oasdiff says of it, for people. */
  readonly report: string;
}

/** Compares two contracts. Throws when oasdiff cannot be had or cannot read one of them. */
const compare = (command: 'breaking' | 'changelog', one: Contract, other: Contract): Comparison => {
  const folder = mkdtempSync(join(tmpdir(), 'suwar-contract-'));
  try {
    const write = (name: string, contents: string): string => {
      writeFileSync(join(folder, name), contents);
      return join(folder, name);
    };
    const levels = Object.entries(LEVELS).map((entry) => entry.join(' '));
    const { status, stdout, stderr } = spawnSync(
      'go',
      [
        'run',
        OASDIFF,
        command,
        write('released.json', JSON.stringify(one)),
        write('present.json', JSON.stringify(other)),
        '--fail-on=WARN',
        '--color=never',
        `--severity-levels=${write('levels.txt', levels.join('\n'))}`,
      ],
      { encoding: 'utf8', cwd: folder },
    );
    // Go answers 1 whatever a program that it runs ends with, and says by what.
    if (status === 0) return { isFine: true, report: stdout };
    if (/^\d+ changes: /m.test(stdout)) return { isFine: false, report: stdout };
    throw new Error(`oasdiff did not compare: ${stderr || stdout}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What of the first contract the second one takes from apps. */
export const findBreaks = (released: Contract, present: Contract): Comparison =>
  compare('breaking', released, present);

/** Everything that differs, harmless or not. */
export const findChanges = (released: Contract, present: Contract): string =>
  compare('changelog', released, present).report;
