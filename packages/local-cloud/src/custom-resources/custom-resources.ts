import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cloud, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { canonicalJson, isJsonObject } from '../template/json-value.ts';
import { openCustomResourceStore, type StoredCustomResource } from './custom-resource-store.ts';
import { type CustomResourceResponse, makeResponseServer } from './response-server.ts';

/** How long an answer may take after the function has ended well. */
const ANSWER_TIMEOUT_MS = 5000;

/** CloudFormation hands numbers and booleans to custom resources as text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(asText);
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asText(member)]));
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

const attributesOf = (data: CustomResourceResponse['Data']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

async function ask(
  request: Readonly<Record<string, unknown>>,
  expected: { readonly url: string; readonly response: Promise<CustomResourceResponse> },
  functionId: string,
  cloud: Cloud,
): Promise<CustomResourceResponse> {
  const invoked = await cloud.functions.invoke(functionId, { ...request, ResponseURL: expected.url });
  if (!invoked.ok) {
    throw new Error(`${functionId} failed with ${invoked.errorType}: ${invoked.errorMessage}`);
  }
  const response = await Promise.race([
    expected.response,
    sleep(ANSWER_TIMEOUT_MS, undefined, { ref: false }),
  ]);
  if (response === undefined) {
    throw new Error(`${functionId} ended without an answer to its ResponseURL.`);
  }
  if (response.Status === 'FAILED') {
    throw new Error(`${functionId} answered FAILED: ${response.Reason ?? 'without a reason'}`);
  }
  return response;
}

/**
 * Custom resources backed by a function of the template. What a function answered is kept in the data directory: a restart
 * asks again only when the properties changed, and then for an update.
 */
export function makeCustomResourceHandler(): ResourceHandler {
  let servers: ReturnType<typeof makeResponseServer> | undefined;
  const serverOf = async (cloud: Cloud): Promise<ReturnType<typeof makeResponseServer>> => {
    if (servers === undefined) {
      servers = makeResponseServer('127.0.0.1');
      cloud.own(servers);
    }
    await servers.start();
    return servers;
  };
  const created = ({ physicalId, attributes }: StoredCustomResource) => ({ ref: physicalId, attributes });

  return {
    type: 'Custom::*',
    honoured: [],
    meaningless: {},
    async create(resource: ResolvedResource, cloud: Cloud) {
      const { logicalId, type } = resource;
      const text = asText(resource.properties);
      const properties = isJsonObject(text) ? { ...text } : {};
      const store = openCustomResourceStore(join(cloud.dataDirectory, 'custom-resources.json'));
      const before = store.get(logicalId);
      if (before !== undefined && canonicalJson(before.properties) === canonicalJson(properties)) {
        return created(before);
      }
      const functionId = cloud.functions.functionIdOf(String(properties['ServiceToken']));
      const server = await serverOf(cloud);
      const update = before !== undefined && {
        PhysicalResourceId: before.physicalId,
        OldResourceProperties: before.properties,
      };
      const request = {
        RequestType: before === undefined ? 'Create' : 'Update',
        StackId: `arn:aws:cloudformation:${cloud.region}:${cloud.accountId}:stack/local/local`,
        RequestId: randomUUID(),
        ResourceType: type,
        LogicalResourceId: logicalId,
        ResourceProperties: properties,
        ...update,
      };
      const response = await ask(request, server.expect(), functionId, cloud);
      const made: StoredCustomResource = {
        physicalId: response.PhysicalResourceId ?? before?.physicalId ?? logicalId,
        attributes: attributesOf(response.Data),
        properties,
      };
      store.put(logicalId, made);
      return created(made);
    },
  };
}
