/** A number of places for work that runs at the same time. */
export class Slots {
  readonly #places: number;
  #taken = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#places = places;
  }

  /** Resolves when a place is free, without taking it. */
  async free(): Promise<void> {
    while (this.#taken >= this.#places) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Runs work in a place of its own as soon as one is free. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#taken >= this.#places) await this.free();
    this.#taken += 1;
    try {
      return await work();
    } finally {
      this.#taken -= 1;
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }
}
