/** The description of the API, written when the functions are bundled. */

/** Replaced by the bundler with the documents as text; absent in sources that run unbundled. */
declare const OPENAPI_DOCUMENT: string | undefined;
declare const DOCS_PAGE: string | undefined;

export interface Documents {
  /** The OpenAPI 3.1 document as JSON. */
  readonly openApi: string;
  /** The same for people, as one HTML file. */
  readonly docsPage: string;
}

/** The documents of this bundle. */
export const bundledDocuments = (): Documents => ({
  openApi: typeof OPENAPI_DOCUMENT === 'string' ? OPENAPI_DOCUMENT : '',
  docsPage: typeof DOCS_PAGE === 'string' ? DOCS_PAGE : '',
});
