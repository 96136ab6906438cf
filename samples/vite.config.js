import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './',
  resolve: { alias: { 'ludus-sdk': here('../sdks/typescript/src/index.ts') } },
  build: {
    outDir: '../dist/samples',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: [here('duel/index.html'), here('war/index.html')] },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/v1': 'http://127.0.0.1:8080', '/samples/config.json': 'http://127.0.0.1:8080' } },
});
