/** What people do, at random. Each command knows what the product must answer and what it changes. */
import type fc from 'fast-check';
import { graph } from './acts-between-people.ts';
import { comments } from './acts-on-comments.ts';
import { photosAndPeople, posts } from './acts-on-posts.ts';
import type { Command } from './command.ts';
import { reactions } from './reactions.ts';

/** Everything that may happen next. */
export const anyCommand = (): fc.Arbitrary<Command>[] => [
  ...graph,
  ...posts,
  ...posts,
  ...photosAndPeople,
  ...reactions,
  ...comments,
];
