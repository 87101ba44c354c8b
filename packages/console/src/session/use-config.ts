/** What the deployment tells of itself, as components read it. */
import { useQuery } from '@tanstack/react-query';
import { loadConfig } from './config.ts';

export const useConfig = () => {
  const { data } = useQuery({
    queryKey: ['config'],
    queryFn: loadConfig,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    data,
    /** A limit by its name; without end as long as it is not known, so that the API is asked. */
    limit: (name: string): number => {
      const value = data?.limits[name];
      return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
    },
  };
};
