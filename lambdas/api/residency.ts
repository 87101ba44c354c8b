/** Answers the route of residency. */
import * as z from 'zod/mini';
import { Place } from '../residency/place.ts';
import { presentResidency } from '../residency/present-residency.ts';
import { api, routes } from '../residency/topic.ts';
import { topicApi } from './topic-api.ts';

export const residencyApi = topicApi(
  { api, routes },
  ({ env }) => ({
    region: env.AWS_REGION,
    places: z.parse(z.array(Place), JSON.parse(env.RESIDENCY)),
  }),
  {
    getResidency: async ({ deps: { places, region }, language }) => ({
      body: presentResidency(places, { region, language }),
      headers: { 'content-language': language },
    }),
  },
);
