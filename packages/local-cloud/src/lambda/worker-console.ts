import { format } from 'node:util';

/** How a function's console lines are written (LoggingConfig of AWS::Lambda::Function). */
export interface ConsoleFormat {
  readonly logFormat: 'Text' | 'JSON';
  /** Lines below are left out in the JSON format. */
  readonly logLevel: LogLevel;
}

const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] as const;

export type LogLevel = (typeof LEVELS)[number];

const METHODS = {
  trace: 'TRACE',
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
} as const satisfies Record<string, LogLevel>;

const withErrors = (_key: string, value: unknown): unknown =>
  value instanceof Error
    ? { errorType: value.name, errorMessage: value.message, stackTrace: String(value.stack).split('\n') }
    : value;

/** One line as Lambda's Node runtime writes it: JSON with time, level and request id, or text with tabs. */
export function consoleLine(
  { logFormat }: Pick<ConsoleFormat, 'logFormat'>,
  line: { readonly level: LogLevel; readonly requestId: string; readonly time: string },
  args: readonly unknown[],
): string {
  const { level, requestId, time } = line;
  if (logFormat === 'Text') {
    return `${time}\t${requestId}\t${level}\t${format(...args)}`.replaceAll('\n', '\r');
  }
  const [first] = args;
  const stamp = { timestamp: time, level, requestId };
  if (args.length === 1) {
    try {
      return JSON.stringify({ ...stamp, message: first }, withErrors);
    } catch {
      // A value that JSON cannot write, such as a circle, is formatted like text.
    }
  }
  const error = args.find((one) => one instanceof Error);
  const described = error === undefined ? {} : withErrors('', error);
  return JSON.stringify({ ...stamp, message: format(...args), ...Object(described) });
}

/** Makes the console write lines as Lambda does. */
export function formatConsole(settings: ConsoleFormat, requestId: () => string): void {
  const lowest = settings.logFormat === 'JSON' ? LEVELS.indexOf(settings.logLevel) : 0;
  for (const [method, level] of Object.entries(METHODS)) {
    const write = (...args: readonly unknown[]): void => {
      if (LEVELS.indexOf(level) >= lowest) {
        const time = new Date().toISOString();
        process.stdout.write(`${consoleLine(settings, { level, requestId: requestId(), time }, args)}\n`);
      }
    };
    Reflect.set(console, method, write);
  }
}
