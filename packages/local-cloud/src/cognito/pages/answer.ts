/** What a page or an endpoint answers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

const UNKEPT = { 'cache-control': 'no-store', pragma: 'no-cache' };

export const html = (status: number, body: string, cookies: readonly string[] = []): Answer => ({
  status,
  headers: {
    ...UNKEPT,
    'content-type': 'text/html; charset=utf-8',
    // Browsers hold redirects behind a form to form-action too, and apps have any scheme: it is left out.
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  },
  body,
});

export const redirect = (location: string, cookies: readonly string[] = []): Answer => ({
  status: 302,
  headers: {
    ...UNKEPT,
    location,
    'referrer-policy': 'no-referrer',
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  },
  body: '',
});

export const json = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { ...UNKEPT, 'content-type': 'application/json;charset=UTF-8', ...headers },
  body: value === undefined ? '' : JSON.stringify(value),
});
