/** One line that a function wrote, or that was written about it. */
export interface LogLine {
  /** ISO 8601, the cloud's clock. */
  readonly time: string;
  readonly functionId: string;
  readonly line: string;
}

/** The last lines of all functions. */
export interface FunctionLog {
  write(functionId: string, line: string): void;
  readonly lines: readonly LogLine[];
}

const KEPT_LINES = 2000;
const WORTH_SHOWING = /"level":"(WARN|ERROR|FATAL)"|(^|\t)(WARN|ERROR|FATAL)\t/;

/** Keeps the last lines, and shows those a person should see at the terminal: all of them if `showAll`. */
export function makeFunctionLog(options: {
  readonly now: () => number;
  readonly show: (line: string) => void;
  readonly showAll: boolean;
}): FunctionLog {
  const lines: LogLine[] = [];
  return {
    lines,
    write(functionId, line) {
      lines.push({ time: new Date(options.now()).toISOString(), functionId, line });
      if (lines.length > KEPT_LINES) {
        lines.splice(0, lines.length - KEPT_LINES);
      }
      if (options.showAll || WORTH_SHOWING.test(line)) {
        options.show(`${functionId}  ${line}`);
      }
    },
  };
}
