import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { handleSigningKeyRequest } from '../../../lambdas/events/make-signing-key.ts';
import type { Outcome } from '../../../lambdas/signing-key/custom-resource.ts';
import { answerCloudFormation } from '../../../lambdas/signing-key/custom-resource.ts';
import { makeSigningKeyStore, type SigningKeyStore } from '../../../lambdas/signing-key/signing-key-store.ts';

const parameter = '/Suwar/media-signing-key-1';

const request = (RequestType: string, more: Record<string, unknown> = {}) => ({
  RequestType,
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'MediaSigningKey',
  ResponseURL: 'https://cloudformation.example/answer',
  ResourceProperties: { ServiceToken: 'arn', ParameterName: parameter },
  ...more,
});

/** A store in memory that, like Parameter Store, lets only the first writer win. */
const memoryStore = (kept = new Map<string, string>()): SigningKeyStore & { kept: Map<string, string> } => ({
  kept,
  read: async (name) => kept.get(name),
  createIfAbsent: async (name, key) => {
    if (kept.has(name)) return false;
    kept.set(name, key);
    return true;
  },
  remove: async (name) => {
    kept.delete(name);
  },
});

const outcomeOf = async (event: unknown, store: SigningKeyStore): Promise<Outcome> => {
  const outcomes: Outcome[] = [];
  await handleSigningKeyRequest(event, store, async (_, outcome) => {
    outcomes.push(outcome);
  });
  expect(outcomes).toHaveLength(1);
  return outcomes[0]!;
};

const publicKeyOf = (outcome: Outcome): string => (outcome.ok ? (outcome.data['PublicKey'] ?? '') : '');

describe('the signing key', () => {
  it('is a key on P-256 whose private half stays in the store', async () => {
    const store = memoryStore();
    const outcome = await outcomeOf(request('Create'), store);
    const privateKey = createPrivateKey(store.kept.get(parameter)!);
    expect(privateKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(publicKeyOf(outcome)).toBe(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }));
    expect(JSON.stringify(outcome)).not.toContain('PRIVATE');
    expect(outcome).toMatchObject({ ok: true, physicalId: parameter });
  });

  it.each([
    ['push', /^-----BEGIN PRIVATE KEY-----/, /^B[\w-]{86}$/],
    ['webhook', /^whsec_[\w+/]{43}=$/, /^$/],
    ['web', /^[\w-]{43}$/, /^[0-9a-f]{64}$/],
  ])('may be of another kind: %s', async (Kind, secret, known) => {
    const store = memoryStore();
    const ResourceProperties = { ServiceToken: 'arn', ParameterName: parameter, Kind };
    expect(publicKeyOf(await outcomeOf(request('Create', { ResourceProperties }), store))).toMatch(known);
    expect(store.kept.get(parameter)).toMatch(secret);
  });

  it('is handed out masked where a service keeps it, with the digest that knows it again', async () => {
    const store = memoryStore();
    const ResourceProperties = { ServiceToken: 'arn', ParameterName: parameter, Kind: 'web' };
    const secret = () => store.kept.get(parameter) ?? '';
    expect(await outcomeOf(request('Create', { ResourceProperties }), store)).toEqual({
      ok: true,
      physicalId: parameter,
      data: { Secret: secret(), PublicKey: createHash('sha256').update(secret()).digest('hex') },
      isSecret: true,
    });
    const { data, isSecret } = Object(await outcomeOf(request('Create'), memoryStore()));
    expect([Object.keys(data), isSecret]).toEqual([['PublicKey'], false]);
  });

  it('stays the same when the request is repeated and when the stack is updated', async () => {
    const store = memoryStore();
    const first = publicKeyOf(await outcomeOf(request('Create'), store));
    const again = publicKeyOf(await outcomeOf(request('Create'), store));
    const updated = publicKeyOf(await outcomeOf(request('Update', { PhysicalResourceId: parameter }), store));
    expect([again, updated]).toEqual([first, first]);
  });

  it('is one key when two requests run at once', async () => {
    const store = memoryStore();
    const keys = await Promise.all([
      outcomeOf(request('Create'), store),
      outcomeOf(request('Create'), store),
    ]);
    expect(new Set(keys.map(publicKeyOf)).size).toBe(1);
  });

  it('goes with its own resource and with no other', async () => {
    const store = memoryStore();
    await outcomeOf(request('Create'), store);
    await outcomeOf(request('Delete', { PhysicalResourceId: 'none' }), store);
    expect(store.kept.has(parameter)).toBe(true);
    await outcomeOf(request('Delete', { PhysicalResourceId: parameter }), store);
    await outcomeOf(request('Delete', { PhysicalResourceId: parameter }), store);
    expect(store.kept.has(parameter)).toBe(false);
  });

  it('tells CloudFormation at once when Parameter Store refuses', async () => {
    const store = makeSigningKeyStore(async () => ({ type: 'AccessDeniedException', body: {} }));
    expect(await outcomeOf(request('Create'), store)).toMatchObject({
      ok: false,
      reason: 'The signing key could not be stored: GetParameter answered AccessDeniedException',
    });
  });

  it('refuses a request of another shape', async () => {
    await expect(outcomeOf({ RequestType: 'Create' }, memoryStore())).rejects.toThrow();
  });
});

describe('the key in Parameter Store', () => {
  it('is an encrypted parameter that is never replaced', async () => {
    const asked: unknown[] = [];
    const store = makeSigningKeyStore(async (operation, input) => {
      asked.push([operation, input]);
      return { type: 'ParameterAlreadyExists', body: {} };
    });
    expect(await store.createIfAbsent(parameter, 'key')).toBe(false);
    expect(asked).toEqual([
      ['PutParameter', expect.objectContaining({ Type: 'SecureString', Overwrite: false, Value: 'key' })],
    ]);
  });

  it('is missing, not wrong, before it is made and after it was removed', async () => {
    const store = makeSigningKeyStore(async () => ({ type: 'ParameterNotFound', body: {} }));
    expect(await store.read(parameter)).toBeUndefined();
    await expect(store.remove(parameter)).resolves.toBeUndefined();
  });
});

describe('the answer to CloudFormation', () => {
  const answered = async (outcome: Outcome, status = 200) => {
    const sent: { url: unknown; body: unknown; headers: unknown }[] = [];
    await answerCloudFormation(request('Create'), outcome, async (url, init) => {
      sent.push({ url, body: JSON.parse(String(init?.body)), headers: init?.headers });
      return new Response(null, { status });
    });
    return sent[0]!;
  };

  it('goes to the presigned address with the public key', async () => {
    const sent = await answered({ ok: true, physicalId: parameter, data: { PublicKey: 'pem' } });
    expect(sent).toEqual({
      url: 'https://cloudformation.example/answer',
      headers: { 'content-type': '' },
      body: {
        Status: 'SUCCESS',
        StackId: 'stack',
        RequestId: 'request',
        LogicalResourceId: 'MediaSigningKey',
        PhysicalResourceId: parameter,
        Data: { PublicKey: 'pem' },
      },
    });
  });

  it('has what is secret masked', async () => {
    const data = { Secret: 'secret' };
    const { body } = await answered({ ok: true, physicalId: parameter, data, isSecret: true });
    expect(body).toMatchObject({ Data: data, NoEcho: true });
  });

  it('is sent again by Lambda when it was not taken', async () => {
    await expect(answered({ ok: false, physicalId: 'none', reason: 'why' }, 503)).rejects.toThrow('503');
  });
});
