/** Written by `npm run generate`. */
import { projections as audiences } from '../audiences/topic.ts';
import { projections as collections } from '../collections/topic.ts';
import { projections as comments } from '../comments/topic.ts';
import { projections as credits } from '../credits/topic.ts';
import { projections as demands } from '../demands/topic.ts';
import { projections as feeds } from '../feeds/topic.ts';
import { projections as graph } from '../graph/topic.ts';
import { projections as insights } from '../insights/topic.ts';
import type { StreamPart } from '../kernel/stream-part.ts';
import { projections as profiles } from '../profiles/topic.ts';
import { projections as reactions } from '../reactions/topic.ts';
import { projections as reports } from '../reports/topic.ts';
import { projections as reviewing } from '../reviewing/topic.ts';
import { projections as transparency } from '../transparency/topic.ts';

export const projections: readonly StreamPart[] = [
  graph,
  audiences,
  reactions,
  collections,
  comments,
  credits,
  profiles,
  reports,
  feeds,
  insights,
  demands,
  reviewing,
  transparency,
];
