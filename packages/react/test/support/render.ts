/** Renders hooks inside a provider, and keeps all that they ever answered. */

import type { Suwar } from '@suwar/client';
import { QueryClient } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { createElement, type ReactNode, StrictMode } from 'react';
import { afterEach } from 'vitest';
import { SuwarProvider } from '../../src/suwar-provider.ts';

afterEach(cleanup);

/** A cache that reads nothing again by itself. */
export const quietClient = () =>
  new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } });

export const inProvider = <Answer>(suwar: Suwar, hook: () => Answer, queryClient = quietClient()) => {
  const answers: Answer[] = [];
  const { result, unmount, rerender } = renderHook(
    () => {
      const answer = hook();
      answers.push(answer);
      return answer;
    },
    {
      wrapper: ({ children }: { readonly children: ReactNode }) =>
        createElement(StrictMode, null, createElement(SuwarProvider, { suwar, queryClient }, children)),
    },
  );
  return { result, answers, unmount, rerender, queryClient };
};

/** Does something that components may draw again for. */
export const doing = async <Value>(run: () => Value | Promise<Value>): Promise<Value> => {
  let value: { readonly is: Value } | undefined;
  await act(async () => {
    value = { is: await run() };
  });
  if (value === undefined) throw new Error('Nothing was answered.');
  return value.is;
};
