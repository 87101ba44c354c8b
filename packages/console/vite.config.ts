import { defineConfig } from 'vite';

/** A static page that can lie below any path. Nothing is put inline, so that the strictest content security policy fits. */
export default defineConfig({
  base: './',
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
