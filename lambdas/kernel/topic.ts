/** What a topic declares of itself in its `topic.ts`: plain data, from which routes, rights, filters and documents are derived. */

import type { RowAction } from '../platform/row-action.ts';
import type { ApiFunction } from './api-functions.ts';
import type { Variable } from './environment.ts';
import type { Floor } from './floors.ts';

export type { Floor };

/** How a topic's routes are served. */
export interface ApiDeclaration<Action extends RowAction = RowAction, Name extends Variable = Variable> {
  /** The function that answers them. */
  readonly servedBy: ApiFunction;
  /** What they do with rows. */
  readonly access: readonly Action[];
  /** The variables that they read beside those of every function. */
  readonly variables: readonly Name[];
  /** What they do with the objects of uploads, by presigned addresses. @default nothing */
  readonly uploads?: readonly 's3:PutObject'[];
  /** What they do with files of hashes, by presigned addresses. @default nothing */
  readonly hashFiles?: readonly 's3:PutObject'[];
  /** What they do with preserved pictures, by presigned addresses. @default nothing */
  readonly preserved?: readonly 's3:GetObject'[];
  /** What they do in the stack's own user pool. @default nothing */
  readonly userPool?: readonly ('cognito-idp:AdminUserGlobalSignOut' | 'cognito-idp:AdminGetUser')[];
}
