/** What the deployment tells of itself, as components read it. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';

export const useConfig = () => {
  const { data } = useQuery({
    queryKey: ['config'],
    queryFn: api.config,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    data,
    /** A limit by its name; without end as long as it is not known, so that the API is asked. */
    limit: (name: string): number => {
      const value = new Map(Object.entries(data?.limits ?? {})).get(name);
      return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
    },
  };
};
