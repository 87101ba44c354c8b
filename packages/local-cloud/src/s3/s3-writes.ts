import { AwsError } from '../gateway/aws-error.ts';
import { type BackendAnswer, callBackend } from '../gateway/backend.ts';
import { buckets } from './bucket-settings.ts';
import { KeyLocks } from './key-locks.ts';
import { headObject, removeObject, s3Backend, targetOf } from './s3-backend.ts';
import { deletionNeed } from './s3-call.ts';
import { escapeXml, unescapeXml } from './s3-error.ts';
import { announceCreated, announceDeleted } from './s3-events.ts';
import { rememberCreation } from './s3-lifecycle.ts';
import { type CheckedBody, readCheckedBody } from './s3-upload.ts';
import { answerHeaders, noSuchKey, type S3Answer, type S3Work } from './s3-work.ts';

const locks = new KeyLocks();

/** Headers of a write that are understood; another one of Amazon's is refused, so that none is overlooked. */
const KNOWN_HEADERS = [
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-user-agent',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-type',
  'x-amz-copy-source',
  'x-amz-metadata-directive',
  'x-amz-decoded-content-length',
  'x-amz-trailer',
];
/** Headers with the only values that mean what happens anyway. */
const HARMLESS_VALUES: Readonly<Record<string, readonly string[]>> = {
  'x-amz-acl': ['private', 'bucket-owner-full-control'],
  'x-amz-server-side-encryption': ['AES256', 'aws:kms'],
  'x-amz-storage-class': ['STANDARD'],
};

/** Performs a call that changes something; its permission has been checked. */
export async function performWrite(work: S3Work): Promise<S3Answer> {
  const body = await readCheckedBody(work.request, work.sender.payloadHash);
  refuseUnknownHeaders(body.headers);
  switch (work.call.operation) {
    case 'DeleteObjects':
      return await deleteObjects(work, body);
    case 'DeleteObject':
      return await locked(work, () => deleteObject(work));
    case 'CreateBucket':
    case 'DeleteBucket':
      if (work.sender.asking === undefined) return await pass(work, body);
      throw new AwsError('NotImplemented', 501, 'Buckets of the local cloud come from the template only.');
    default:
      return await locked(work, () => putObject(work, body));
  }
}

function locked<Result>(work: S3Work, perform: () => Promise<Result>): Promise<Result> {
  return locks.run(`${work.state.context.dataDirectory} ${work.call.bucket}/${work.call.key}`, perform);
}

function refuseUnknownHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('x-amz-') || KNOWN_HEADERS.includes(name)) continue;
    if (name.startsWith('x-amz-meta-') || name.startsWith('x-amz-checksum-')) continue;
    if (HARMLESS_VALUES[name]?.includes(value) === true) continue;
    throw new AwsError(
      'NotImplemented',
      501,
      'A header you provided implies functionality that is not implemented',
      {
        Header: name,
      },
    );
  }
}

async function putObject(work: S3Work, body: CheckedBody): Promise<S3Answer> {
  const { state, call } = work;
  if (call.creates) await checkPreconditions(work, body.headers);
  const answer = await pass(work, body);
  if (call.creates && answer.status === 200) {
    rememberCreation(state, call.bucket, call.key);
    if (buckets.of(state).get(call.bucket)?.sendsEvents !== true) return answer;
    const head = await headObject(state, call.bucket, call.key);
    if (head !== undefined) {
      announceCreated(state, call.bucket, call.key, head, {
        reason: call.operation,
        sourceIp: work.sourceIp,
      });
    }
  }
  return answer;
}

/**
 * Checks `If-None-Match: *` and `If-Match` against the present object. The key is locked meanwhile, so of two writers
 * one wins.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
async function checkPreconditions(work: S3Work, headers: Readonly<Record<string, string>>): Promise<void> {
  const noneMatch = headers['if-none-match'];
  const match = headers['if-match'];
  if (noneMatch === undefined && match === undefined) return;
  if (noneMatch !== undefined && noneMatch !== '*') {
    throw new AwsError(
      'NotImplemented',
      501,
      'A header you provided implies functionality that is not implemented',
      {
        Header: 'If-None-Match',
      },
    );
  }
  const present = await headObject(work.state, work.call.bucket, work.call.key);
  if (noneMatch !== undefined && present !== undefined) throw preconditionFailed('If-None-Match');
  if (match === undefined) return;
  if (present === undefined) throw noSuchKey(work.call.key);
  if (match !== '*' && match.replaceAll('"', '') !== present.etag) throw preconditionFailed('If-Match');
}

function preconditionFailed(condition: string): AwsError {
  return new AwsError(
    'PreconditionFailed',
    412,
    'At least one of the pre-conditions you specified did not hold',
    {
      Condition: condition,
    },
  );
}

async function pass(work: S3Work, body: CheckedBody): Promise<S3Answer> {
  const { request } = work;
  const headers = { ...body.headers };
  for (const name of ['if-none-match', 'if-match', 'authorization']) delete headers[name];
  headers['content-type'] ??= 'binary/octet-stream';
  const answer = await callBackend(s3Backend(work.state), {
    method: request.method,
    target: targetOf(request),
    headers,
    body: body.bytes,
  });
  return { status: answer.status, headers: measured(answer), body: answer.body };
}

function measured(answer: BackendAnswer): Record<string, string> {
  return { ...answerHeaders(answer), 'content-length': String(answer.body.length) };
}

async function deleteObject(work: S3Work): Promise<S3Answer> {
  const { state, call } = work;
  const head = await headObject(state, call.bucket, call.key);
  const match = work.request.headers['if-match'];
  if (match !== undefined && match !== '*' && match.replaceAll('"', '') !== head?.etag) {
    throw preconditionFailed('If-Match');
  }
  const answer = await removeObject(state, call.bucket, call.key);
  if (head !== undefined && answer.status === 204) {
    announceDeleted(state, call.bucket, call.key, head, { reason: 'DeleteObject', sourceIp: work.sourceIp });
  }
  if (answer.status === 204) return { status: 204, headers: answerHeaders(answer), body: Buffer.alloc(0) };
  return { status: answer.status, headers: measured(answer), body: answer.body };
}

/** S3 takes this many keys in one DeleteObjects. */
const MAX_DELETIONS = 1000;

/** Deletes many objects; keys that the sender may not delete get an error of their own in the answer. */
async function deleteObjects(work: S3Work, body: CheckedBody): Promise<S3Answer> {
  const { state, call } = work;
  const document = body.bytes.toString('utf8');
  const keys = [...document.matchAll(/<Key>([\s\S]*?)<\/Key>/g)].map((match) => unescapeXml(match[1] ?? ''));
  if (keys.length === 0 || keys.length > MAX_DELETIONS) {
    throw new AwsError(
      'MalformedXML',
      400,
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  if (!buckets.of(state).has(call.bucket)) {
    throw new AwsError('NoSuchBucket', 404, 'The specified bucket does not exist', {
      BucketName: call.bucket,
    });
  }
  const quiet = /<Quiet>\s*true\s*<\/Quiet>/i.test(document);
  const results: string[] = [];
  for (const key of keys) {
    const failure = await deleteOne(work, key);
    const name = `<Key>${escapeXml(key)}</Key>`;
    if (failure !== undefined) {
      results.push(
        `<Error>${name}<Code>${failure.code}</Code><Message>${escapeXml(failure.message)}</Message></Error>`,
      );
    } else if (!quiet) results.push(`<Deleted>${name}</Deleted>`);
  }
  const answer = Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${results.join('')}</DeleteResult>`,
  );
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', 'content-length': String(answer.length) },
    body: answer,
  };
}

async function deleteOne(work: S3Work, key: string): Promise<AwsError | undefined> {
  const { state, call } = work;
  try {
    work.demand([deletionNeed(call.bucket, key)]);
  } catch (error) {
    if (error instanceof AwsError) return error;
    throw error;
  }
  const keyWork: S3Work = { ...work, call: { ...call, key, operation: 'DeleteObject' } };
  return await locked(keyWork, async () => {
    const head = await headObject(state, call.bucket, key);
    const answer = await removeObject(state, call.bucket, key);
    if (answer.status !== 204) return new AwsError('InternalError', 500, 'We encountered an internal error.');
    if (head !== undefined) {
      announceDeleted(state, call.bucket, key, head, { reason: 'DeleteObject', sourceIp: work.sourceIp });
    }
    return undefined;
  });
}
