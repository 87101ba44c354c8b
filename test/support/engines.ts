export { type Engine, startTableEngine } from '@suwar/local-cloud/engines';
