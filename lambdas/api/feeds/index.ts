/** The API function of feeds. */
import { serve } from '../serve.ts';
import { makeFeedsDeps } from './deps.ts';
import { answerGetHomeFeed } from './get-home-feed.ts';

export const handler = serve({ routes: [answerGetHomeFeed], makeDeps: makeFeedsDeps });
