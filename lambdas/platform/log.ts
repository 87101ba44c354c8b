/** Structured log lines: Lambda's JSON log format adds time, level and request id. Never pass user text or secrets. */

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

const describeError = (error: unknown): Fields =>
  error instanceof Error
    ? {
        errorType: error.name,
        errorMessage: error.message,
        stack: error.stack,
        ...(error.cause !== undefined && { cause: String(error.cause) }),
      }
    : { errorMessage: String(error) };

export const log = {
  info: (message: string, fields: Fields = {}): void => console.info({ message, ...fields }),
  warn: (message: string, fields: Fields = {}): void => console.warn({ message, ...fields }),
  error: (message: string, error: unknown, fields: Fields = {}): void =>
    console.error({
      message,
      function: process.env['AWS_LAMBDA_FUNCTION_NAME'],
      ...fields,
      ...describeError(error),
    }),
};
