/** The pages that people see: plain HTML without scripts. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (found) => ENTITIES[found] ?? found);

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:24rem;margin:3rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
input,button,.provider{box-sizing:border-box;display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;margin:.25rem 0 1rem;font:inherit;border:1px solid #595959;border-radius:.25rem}
button{background:#0b5cad;border-color:#0b5cad;color:#fff}.provider{color:inherit;text-align:center;text-decoration:none}
[role=alert]{border-inline-start:.25rem solid #b00020;padding-inline-start:.75rem}:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}`;

const page = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
${content}
</main></body>
</html>
`;

/** The page of `/login`. There is no sign-up on it: apps sign people up by Cognito's API. */
export function signInPage(of: {
  /** Query of the request, which the form and the links carry on. */
  readonly query: string;
  readonly csrf: string;
  /** Whether people sign in by password here. */
  readonly byPassword: boolean;
  readonly providers: readonly string[];
  readonly username: string;
  readonly problem: string | undefined;
}): string {
  const alert = of.problem === undefined ? '' : `<p role="alert" id="problem">${escaped(of.problem)}</p>`;
  const described = of.problem === undefined ? '' : ' aria-describedby="problem" aria-invalid="true"';
  const links = of.providers.map((name) => {
    const query = new URLSearchParams(of.query);
    query.delete('idp_identifier');
    query.set('identity_provider', name);
    return `<a class="provider" href="/oauth2/authorize?${escaped(query.toString())}">Continue with ${escaped(titleOf(name))}</a>`;
  });
  const form = `<form method="post" action="/login?${escaped(of.query)}">
<input type="hidden" name="_csrf" value="${escaped(of.csrf)}">
<label for="username">Email or user name</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" required value="${escaped(of.username)}"${described}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${described}>
<button type="submit">Sign in</button>
</form>`;
  return page('Sign in', [alert, ...links, of.byPassword ? form : ''].filter(Boolean).join('\n'));
}

/** What a person sees whose app cannot be told. */
export const errorPage = (message: string): string =>
  page('Something went wrong', `<p role="alert">${escaped(message)}</p>`);

const titleOf = (name: string): string => (name === 'SignInWithApple' ? 'Apple' : name);
