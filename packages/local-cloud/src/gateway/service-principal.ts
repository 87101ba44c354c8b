/** Header by which a part of the local cloud, signing as the operator, says which AWS service it plays. */
export const SERVICE_HEADER = 'x-local-service-principal';
/** Header that names the resource the service acts for (`aws:SourceArn`). */
export const SOURCE_ARN_HEADER = 'x-local-source-arn';

/** Header that names the function in whose name a part of the local cloud, signing as the operator, calls. */
export const FUNCTION_HEADER = 'x-local-function';

/** The part of an SDK client whose requests get headers. */
interface ClientWithMiddleware {
  readonly middlewareStack: {
    add(
      middleware: (
        next: (args: { input: object; request: unknown }) => Promise<{ response: unknown; output: object }>,
      ) => (args: { input: object; request: unknown }) => Promise<{ response: unknown; output: object }>,
      options: { readonly step: 'build'; readonly name: string },
    ): void;
  };
}

/**
 * Lets a client with operator credentials act as an AWS service: the gateway then checks its calls against the policy of
 * the bucket or queue, as AWS does, for example for CloudFront reading a bucket or EventBridge sending to a queue.
 */
export function actAsService<Client extends ClientWithMiddleware>(
  client: Client,
  servicePrincipal: string,
  sourceArn: string,
): Client {
  return withHeaders(client, { [SERVICE_HEADER]: servicePrincipal, [SOURCE_ARN_HEADER]: sourceArn });
}

/**
 * Lets a client with operator credentials act with the role of a function, as Lambda's pollers do: its calls need the
 * permissions of the role, and are neither logged nor open to faults.
 */
export function actForFunction<Client extends ClientWithMiddleware>(
  client: Client,
  functionId: string,
): Client {
  return withHeaders(client, { [FUNCTION_HEADER]: functionId });
}

function withHeaders<Client extends ClientWithMiddleware>(
  client: Client,
  headers: Readonly<Record<string, string>>,
): Client {
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request;
      if (typeof request === 'object' && request !== null && 'headers' in request) {
        Object.assign(Object(request.headers), headers);
      }
      return next(args);
    },
    { step: 'build', name: 'localHeaders' },
  );
  return client;
}
