/** What restricts is written by the decision writer alone: a rule about sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', 'lambdas');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') }));

/** Files that state shapes or show them: schemas, documents, examples, presenters. */
const STATES_SHAPES = /(?:-docs|-examples|-contract|-view|-rules)\.ts$/;

/** How a write says each attribute that restricts, and which files may. */
const rules: readonly { readonly what: string; readonly write: RegExp; readonly by: readonly string[] }[] = [
  {
    what: 'that a post or comment is removed',
    write: /(?:state|was|\[field\]|':removed'): 'removed'|removal = :|removal: \{/,
    by: ['decisions/restrict-content.ts'],
  },
  {
    what: 'that an account is suspended or closed',
    write:
      /status: '(?:suspended|terminated)'|(?:'suspended'|'terminated'),? *\n? *\) *\)?;?$|suspension: \{/m,
    by: ['decisions/restrict-account.ts'],
  },
  {
    what: 'that reach is limited',
    write: /reachLimitedBy: (?:decisionId|undefined)|reachLimitedBy = :/,
    by: ['decisions/restrict-content.ts', 'decisions/restrict-account.ts'],
  },
  {
    what: 'that interactions are limited',
    write: /interactionsLimited: \{|interactionsLimited = :/,
    by: ['decisions/restrict-account.ts'],
  },
  { what: 'a screen', write: /screens: (?:\[|left)|screens = :/, by: ['decisions/restrict-content.ts'] },
  {
    what: 'that a collection is removed',
    write: /removedBy = :|removedBy: decisionId/,
    by: ['decisions/restrict-content.ts'],
  },
  {
    what: 'that something is withheld',
    write: /withheld: \[\.\.\.withheld|withheld = :/,
    by: ['decisions/restrict-places.ts'],
  },
  {
    what: 'the verdict on a photo',
    write: /SET moderation = |moderation: verdictBy|photoUpdate\([^)]*moderation/,
    by: ['decisions/restrict-photo.ts', 'photos/photo-writer.ts'],
  },
];

describe.each(rules)('a write of $what', ({ write, by }) => {
  it('stands where decisions write, and nowhere else', () => {
    const found = sources
      .filter(({ name, source }) => !STATES_SHAPES.test(name) && write.test(source))
      .map(({ name }) => name);
    expect(found.toSorted()).toEqual(by.toSorted());
  });
});

const importersOf = (file: string): readonly string[] =>
  sources.filter(({ source }) => source.includes(`/${file}'`)).map(({ name }) => name);

describe('what makes such writes', () => {
  it('is called by what plans decisions, which only the decision writer carries out', () => {
    expect(importersOf('restrict-account.ts')).toEqual(['decisions/plan-change.ts']);
    expect(importersOf('restrict-content.ts').toSorted()).toEqual([
      'decisions/plan-change.ts',
      'decisions/plan-photo.ts',
    ]);
    expect(importersOf('restrict-places.ts').toSorted()).toEqual([
      'decisions/restrict-account.ts',
      'decisions/restrict-content.ts',
    ]);
    expect(importersOf('restrict-photo.ts').toSorted()).toEqual([
      'decisions/decision-writer.ts',
      'decisions/plan-change.ts',
      'decisions/plan-photo.ts',
      'decisions/record-verdict.ts',
    ]);
    expect(importersOf('plan-change.ts').toSorted()).toEqual([
      'decisions/decide.ts',
      'policy/refuse-shown.ts',
    ]);
  });

  it('writes nothing by itself', () => {
    const files = [
      'decisions/plan-change',
      'decisions/plan-photo',
      'decisions/decide',
      'decisions/record-verdict',
      'policy/refuse-shown',
    ];
    for (const file of files) {
      const found = sources.find(({ name }) => name === `${file}.ts`);
      expect(found?.source).not.toMatch(/\btable\.(?:put|update|delete|transact|writeMany)/);
    }
  });

  it('lets nothing but an approval be recorded without a decision', () => {
    const writer = sources.find(({ name }) => name === 'photos/photo-writer.ts')?.source ?? '';
    expect(writer.match(/SET moderation = /g)).toHaveLength(1);
    expect(writer).toContain('recordApproval: (photoId: PhotoId, moderation: ApprovingFact)');
  });
});
