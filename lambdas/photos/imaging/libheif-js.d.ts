/** The part of libheif's JavaScript binding that is used here. Its handles point into the memory of the module. */
declare module 'libheif-js/libheif-wasm/libheif.js' {
  interface Failure {
    readonly code: unknown;
    readonly message?: string;
  }
  interface Context {
    readonly kind: 'context';
  }
  interface ImageHandle {
    readonly kind: 'handle';
  }
  interface Channel {
    readonly width: number;
    readonly height: number;
    /** Bytes from one row to the next. */
    readonly stride: number;
    /** A view of the module's memory. */
    readonly data: Uint8Array;
    /** Bits of each code value; those of more than eight are words. */
    readonly bits_per_pixel: number;
  }
  interface Decoded {
    readonly channels: readonly Channel[];
    readonly code?: undefined;
  }
  interface Libheif {
    readonly heif_error_code: { readonly heif_error_Ok: unknown };
    readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
    readonly heif_chroma: {
      readonly heif_chroma_interleaved_RGB: unknown;
      readonly heif_chroma_interleaved_RGBA: unknown;
      readonly heif_chroma_interleaved_RRGGBB_LE: unknown;
      readonly heif_chroma_interleaved_RRGGBBAA_LE: unknown;
    };
    heif_context_alloc(): Context;
    heif_context_read_from_memory(context: Context, bytes: Uint8Array): Failure;
    heif_js_context_get_primary_image_handle(context: Context): ImageHandle | (Failure & { kind: 'failure' });
    heif_image_handle_has_alpha_channel(handle: ImageHandle): number;
    heif_js_decode_image2(handle: ImageHandle, colorspace: unknown, chroma: unknown): Decoded | Failure;
  }
  /** Emscripten's settings of a module. */
  interface Settings {
    /** Makes the instance out of what it imports, hands it over and answers its exports. */
    readonly instantiateWasm: (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ) => unknown;
  }
  /** Where the instance is made at once, the module is ready when this returns. */
  const makeLibheif: (settings: Settings) => Libheif;
  // biome-ignore lint/style/noDefaultExport: that is how Node imports a CommonJS module
  export default makeLibheif;
}

// The compiler's own declaration comes only with those of browsers.
declare namespace WebAssembly {
  type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  class Module {
    private readonly isModule: true;
  }
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: unknown;
  }
  const compile: (bytes: Uint8Array) => Promise<Module>;
  class Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
}
