import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';

/** What a server answered to a browser. */
export interface Shown {
  readonly status: number;
  /** Where a redirect leads, absolute. */
  readonly location: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** A browser without scripts: keeps cookies by host, and trusts one certificate besides the known ones. */
export class TestBrowser {
  readonly #ca: string;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(ca: string) {
    this.#ca = ca;
  }

  get(address: string): Promise<Shown> {
    return this.#send('GET', address, undefined, {});
  }

  post(
    address: string,
    form: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<Shown> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#send('POST', address, new URLSearchParams(form).toString(), { ...type, ...headers });
  }

  /** Any request, as apps make them. */
  call(method: string, address: string, headers: Record<string, string>, body?: string): Promise<Shown> {
    return this.#send(method, address, body, headers);
  }

  /** Follows redirects up to a page, or to an address that begins with `until`. */
  async go(address: string, until: string): Promise<Shown> {
    let shown = await this.get(address);
    for (let hops = 0; hops < 20 && shown.location !== '' && !shown.location.startsWith(until); hops += 1)
      shown = await this.get(shown.location);
    return shown;
  }

  forget(): void {
    this.#cookies.clear();
  }

  #send(
    method: string,
    address: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Shown> {
    const url = new URL(address);
    const jar = this.#cookies.get(url.host) ?? new Map<string, string>();
    this.#cookies.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    return new Promise((resolve, reject) => {
      const sent = send(
        url,
        { method, ca: this.#ca, agent: false, headers: { ...headers, ...(cookie !== '' && { cookie }) } },
        (answer) => {
          for (const line of answer.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
            if (value === '' || /max-age=0\b/i.test(line)) jar.delete(name);
            else jar.set(name, value);
          }
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              location:
                answer.headers.location === undefined ? '' : absolute(answer.headers.location, address),
              headers: answer.headers,
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

const absolute = (location: string, address: string): string =>
  /^[a-z][a-z0-9+.-]*:/.test(location) ? location : new URL(location, address).href;
