/**
 * Structured log lines with the correlation id: Lambda's JSON log format adds time, level and the invocation's request id. Never pass user
 * text or secrets.
 */
import { correlationId } from './correlation.ts';
import type { LogFields, OnlyDeclared } from './log-fields.ts';

const describeError = (error: unknown): LogFields =>
  error instanceof Error
    ? {
        errorType: error.name,
        errorMessage: error.message,
        stack: error.stack,
        ...(error.cause !== undefined && { cause: String(error.cause) }),
      }
    : { errorMessage: String(error) };

const line = (message: string, fields: LogFields) => ({
  message,
  ...fields,
  correlationId: correlationId(),
});

export const log = {
  info: <Fields extends LogFields>(message: string, fields?: OnlyDeclared<Fields>): void =>
    console.info(line(message, { ...fields })),
  warn: <Fields extends LogFields>(message: string, fields?: OnlyDeclared<Fields>): void =>
    console.warn(line(message, { ...fields })),
  error: <Fields extends LogFields>(message: string, error: unknown, fields?: OnlyDeclared<Fields>): void =>
    console.error(
      line(message, {
        function: process.env['AWS_LAMBDA_FUNCTION_NAME'],
        ...fields,
        ...describeError(error),
      }),
    ),
};
