/** The description of the API, written beside the bundle when the functions are bundled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../platform/once.ts';

/** Replaced by the bundler with the folder that the bundle lies in. */
declare const BUNDLE_FOLDER: string;

/** Names of the documents' files. */
export const documentFiles = { openApi: 'openapi.json', docsPage: 'docs.html' } as const;

export interface Documents {
  /** The OpenAPI 3.1 document as JSON. */
  openApi(): string;
  /** The same for people, as one HTML file. */
  docsPage(): string;
}

const reader = (file: string) => once(() => readFileSync(join(BUNDLE_FOLDER, file), 'utf8'));

/** The documents beside this bundle, each read when it is first asked for. */
export const bundledDocuments = (): Documents => ({
  openApi: reader(documentFiles.openApi),
  docsPage: reader(documentFiles.docsPage),
});
