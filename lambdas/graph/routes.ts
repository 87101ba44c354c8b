/** The routes of the graph. */
export * from './block-mute-restrict-routes.ts';
export * from './graph-routes.ts';
export * from './suggestion-routes.ts';
