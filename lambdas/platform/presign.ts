/** Addresses of objects that let anybody who holds them do one thing. Signed here rather than by the SDK's S3 client, which would double the bundle of an API function. */
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { SignatureV4 } from '@smithy/signature-v4';
import { NodeSha256 } from './node-sha256.ts';
import { serviceEndpoint } from './service-endpoint.ts';

/** Another endpoint than S3's own, by whatever host, takes the bucket in the path: no other name leads to it. */
const locate = (bucket: string, key: string, region: string, endpoint: string | undefined) => {
  if (endpoint === undefined) {
    return { base: new URL(`https://${bucket}.s3.${region}.amazonaws.com`), path: `/${key}` };
  }
  return { base: new URL(endpoint), path: `/${bucket}/${key}` };
};

export interface ToPresign {
  readonly method: 'GET' | 'PUT';
  readonly bucket: string;
  /** Of unreserved characters and slashes. */
  readonly key: string;
  /** Signed with their values, names in lower case: the request must carry exactly these. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly at: number;
  /** How long the address is good for. */
  readonly seconds: number;
}

/** Signs a request about one object. */
export const presign = async ({ method, bucket, key, headers, at, seconds }: ToPresign): Promise<string> => {
  const { region, endpoint } = serviceEndpoint('S3');
  const { base, path } = locate(bucket, key, region, endpoint);
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: fromEnv(),
    sha256: NodeSha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const names = new Set(Object.keys(headers));
  const signed = await signer.presign(
    {
      method,
      protocol: base.protocol,
      hostname: base.hostname,
      ...(base.port !== '' && { port: Number(base.port) }),
      path,
      query: {},
      headers: { ...headers, host: base.host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    },
    {
      expiresIn: seconds,
      signingDate: new Date(at),
      signableHeaders: names,
      unhoistableHeaders: names,
    },
  );
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(signed.query ?? {})) url.searchParams.set(name, String(value));
  return url.href;
};
