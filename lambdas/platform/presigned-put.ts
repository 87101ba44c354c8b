/**
 * Addresses that let anybody who holds them put one object into a bucket, as S3 specifies. Signed here rather than by the
 * SDK's S3 client, which would double the bundle of an API function.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { SignatureV4 } from '@smithy/signature-v4';
import { NodeSha256 } from './node-sha256.ts';
import { serviceEndpoint } from './service-endpoint.ts';

export interface PresignedPut {
  readonly url: string;
  /** The request must carry exactly these. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Another endpoint than S3's own, by whatever host, takes the bucket in the path: no other name leads to it. */
const locate = (bucket: string, key: string, region: string, endpoint: string | undefined) => {
  if (endpoint === undefined) {
    return { base: new URL(`https://${bucket}.s3.${region}.amazonaws.com`), path: `/${key}` };
  }
  return { base: new URL(endpoint), path: `/${bucket}/${key}` };
};

/**
 * Signs a PUT of one object.
 * @param put `key`: of unreserved characters and slashes; `headers`: signed with their values, names in lower case;
 *   `at`: milliseconds; `seconds`: how long the address is good for
 */
export const presignPut = async (put: {
  readonly bucket: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: number;
  readonly seconds: number;
}): Promise<PresignedPut> => {
  const { region, endpoint } = serviceEndpoint('S3');
  const { base, path } = locate(put.bucket, put.key, region, endpoint);
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: fromEnv(),
    sha256: NodeSha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const names = new Set(Object.keys(put.headers));
  const signed = await signer.presign(
    {
      method: 'PUT',
      protocol: base.protocol,
      hostname: base.hostname,
      ...(base.port !== '' && { port: Number(base.port) }),
      path,
      query: {},
      headers: { ...put.headers, host: base.host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    },
    {
      expiresIn: put.seconds,
      signingDate: new Date(put.at),
      signableHeaders: names,
      unhoistableHeaders: names,
    },
  );
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(signed.query ?? {})) url.searchParams.set(name, String(value));
  return { url: url.href, headers: put.headers };
};
