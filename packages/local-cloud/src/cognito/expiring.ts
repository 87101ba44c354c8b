/** Things by their keys, each kept for the same time. Times are milliseconds of the cloud's clock, which moves. */
export class Expiring<Thing> {
  readonly #things = new Map<string, { readonly thing: Thing; readonly until: number }>();
  readonly #lifeMs: number;

  constructor(lifeMs: number) {
    this.#lifeMs = lifeMs;
  }

  /** Keeps a thing from now on, and lets go of those whose time is over. */
  keep(key: string, thing: Thing, now: number): void {
    for (const [each, { until }] of this.#things) if (until <= now) this.#things.delete(each);
    this.#things.set(key, { thing, until: now + this.#lifeMs });
  }

  /** Undefined where there is none, or its time is over. */
  of(key: string, now: number): Thing | undefined {
    const kept = this.#things.get(key);
    return kept === undefined || kept.until <= now ? undefined : kept.thing;
  }

  /** What {@link of} gives, for the last time. */
  take(key: string, now: number): Thing | undefined {
    const thing = this.of(key, now);
    this.forget(key);
    return thing;
  }

  forget(key: string): void {
    this.#things.delete(key);
  }
}
