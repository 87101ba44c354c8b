/** What is said while something is waited for, after it failed, and after it was done. */
import { isProblem } from '@suwar/client';
import type { ReactNode } from 'react';
import { isRefused } from '../api/client.ts';
import { useSay } from '../language/texts.ts';

export const Loading = () => (
  <p className="muted" role="status">
    {useSay()('app.loading')}
  </p>
);

/** What went wrong, in the words of the API where it answered. */
export const Failure = ({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) => {
  const say = useSay();
  const isNetwork = error instanceof TypeError || (isProblem(error) && !isRefused(error));
  const text = isNetwork || !(error instanceof Error) ? say('app.unreachable') : error.message;
  const fields = isRefused(error) ? error.errors : [];
  return (
    <div className="notice bad" role="alert">
      <p>{text}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {retry !== undefined && (
        <button type="button" onClick={retry}>
          {say('app.tryAgain')}
        </button>
      )}
    </div>
  );
};

export const Success = ({ children }: { readonly children: ReactNode }) => (
  <div className="notice good" role="status">
    {children}
  </div>
);
