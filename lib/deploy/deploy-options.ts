import type { Tools } from './tools.ts';

export interface DeployOptions {
  /** Asks before anything changes; undefined where nobody is there to answer. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
  readonly log: (line: string) => void;
  readonly tools: Tools;
}
