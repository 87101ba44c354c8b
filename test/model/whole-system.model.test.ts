/**
 * The running system against a model of the product: people do things at random, then everything that anybody can read
 * must be as the rules say. A failure prints its seed and path; `MODEL_SEED=<seed> MODEL_PATH=<path>
 * MODEL_COMMANDS=<replayPath> npm run model` replays it. `MODEL_SHRINK=off` stops at the first failure.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBeginning, begin } from './beginning.ts';
import { executed, names } from './command.ts';
import { anyCommand } from './commands.ts';
import { expectInvariants } from './invariants.ts';
import { startSystem } from './system.ts';
import { emptyWorld } from './world.ts';

const RUNS = Number(process.env['MODEL_RUNS'] ?? 200);
const MAX_COMMANDS = 60;
/** A run takes about three seconds on two idle cores. */
const RUN_TIMEOUT_MS = 60_000;

const seed = process.env['MODEL_SEED'];
const path = process.env['MODEL_PATH'];
const replayPath = process.env['MODEL_COMMANDS'];

describe('whatever four people do', { timeout: 60_000 + RUNS * RUN_TIMEOUT_MS }, () => {
  it('everybody sees what the rules let them see, and every count is right', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBeginning,
        fc.commands(anyCommand(), {
          maxCommands: MAX_COMMANDS,
          size: 'max',
          ...(replayPath && { replayPath }),
        }),
        async (beginning, commands) => {
          const world = emptyWorld(names);
          const system = await startSystem(names);
          await begin(world, system, beginning);
          await fc.asyncModelRun(() => ({ model: world, real: system }), commands);
          await expectInvariants(world, system);
        },
      ),
      {
        numRuns: RUNS,
        ...(seed && { seed: Number(seed) }),
        ...(path && { path, endOnFailure: true }),
        ...(process.env['MODEL_SHRINK'] === 'off' && { endOnFailure: true }),
        verbose: 1,
      },
    );
    const done = [...executed.values()].reduce((sum, times) => sum + times, 0);
    console.log(`${RUNS} runs, ${done} commands of ${executed.size} kinds`);
    expect(done).toBeGreaterThan(RUNS);
  });
});
