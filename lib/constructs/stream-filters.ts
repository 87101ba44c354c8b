import type { ChangeKind, Follow } from '../../lambdas/platform/changes.ts';

/** Lambda takes five filter patterns for an event source ("up to five filters", Lambda's developer guide on event filtering). */
const MAX_PATTERNS = 5;

/** A Lambda filter pattern on the records of the table's stream. */
export interface StreamPattern {
  readonly eventName?: readonly ChangeKind[];
  readonly dynamodb: {
    readonly Keys: {
      readonly pk: { readonly S: readonly { readonly prefix: string }[] };
      readonly sk: { readonly S: readonly { readonly prefix: string }[] };
    };
    readonly NewImage?: Readonly<Record<string, { readonly N: readonly [{ readonly exists: true }] }>>;
  };
}

/** Rows whose changes of some kinds are let through: partition and sort key begin with one of these each. */
interface Shape {
  readonly pk: ReadonlySet<string>;
  readonly sk: ReadonlySet<string>;
  /** Undefined: every kind. */
  readonly on: ReadonlySet<ChangeKind> | undefined;
  /** A number that the rows have. Shapes of which one asks for it stay apart: their union would let others through. */
  readonly having: string | undefined;
}

const prefixOf = (template: string): string => template.replace(/\{.*$/, '');

const shapeOf = ({ row, on, having }: Follow): Shape => ({
  pk: new Set([prefixOf(row.template.pk)]),
  sk: new Set([prefixOf(row.template.sk)]),
  on: on && new Set(on),
  having,
});

const union = (one: Shape, other: Shape): Shape => ({
  pk: one.pk.union(other.pk),
  sk: one.sk.union(other.sk),
  on: one.on && other.on && one.on.union(other.on),
  having: one.having,
});

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && one.isSubsetOf(other);

const KINDS = 3;
/** How much a shape lets through, as far as its form tells: pairs of prefixes and kinds. */
const widthOf = ({ pk, sk, on }: Shape): number => pk.size * sk.size * (on?.size ?? KINDS);

/** How much more than two shapes their union lets through. */
const costOf = (one: Shape, other: Shape): number =>
  one.having === other.having
    ? widthOf(union(one, other)) - widthOf(one) - widthOf(other)
    : Number.POSITIVE_INFINITY;

/** Shapes of one partition are one pattern; while there are too many, the two whose union lets the least through besides become one. */
const merged = (shapes: readonly Shape[]): readonly Shape[] => {
  const byPartition: Shape[] = [];
  for (const shape of shapes) {
    const place = byPartition.findIndex(({ pk, having }) => isSame(pk, shape.pk) && having === shape.having);
    const known = byPartition[place];
    if (known === undefined) byPartition.push(shape);
    else byPartition[place] = union(known, shape);
  }
  let all: readonly Shape[] = byPartition;
  while (all.length > MAX_PATTERNS) {
    const pairs = all.flatMap((one, place) => all.slice(place + 1).map((other) => ({ one, other })));
    const best = pairs.reduce((least, pair) =>
      costOf(pair.one, pair.other) < costOf(least.one, least.other) ? pair : least,
    );
    all = [...all.filter((each) => each !== best.one && each !== best.other), union(best.one, best.other)];
  }
  return all;
};

const prefixes = (of: ReadonlySet<string>) => [...of].sort().map((prefix) => ({ prefix }));

/** The patterns that let through what topics follow. They may let more through: a topic takes only what it follows. */
export const streamPatterns = (follows: readonly Follow[]): readonly StreamPattern[] =>
  merged(follows.map(shapeOf)).map(({ pk, sk, on, having }) => ({
    ...(on !== undefined && { eventName: [...on].sort() }),
    dynamodb: {
      Keys: { pk: { S: prefixes(pk) }, sk: { S: prefixes(sk) } },
      ...(having !== undefined && { NewImage: { [having]: { N: [{ exists: true }] as const } } }),
    },
  }));
