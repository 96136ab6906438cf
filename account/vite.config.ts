import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ADDRESSES } from './src/addresses.ts';

const sdk = fileURLToPath(new URL('../sdks/typescript/src/index.ts', import.meta.url));

/** A file for each page's address, so that any host of files serves it. All are the same: a page knows its address. */
const pages = {
  name: 'pages',
  enforce: 'post' as const,
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): string }, _: unknown, bundle: Record<string, { source?: unknown }>) {
    const source = String(bundle['index.html']?.source);
    for (const address of ADDRESSES.filter(Boolean)) this.emitFile({ type: 'asset', fileName: `${address}/index.html`, source });
  },
};

export default defineConfig({
  plugins: [pages],
  base: process.env.ACCOUNT_BASE ?? '/',
  resolve: { alias: { 'ludus-sdk': sdk } },
  build: {
    outDir: '../dist/account',
    emptyOutDir: true,
    // A picture or style inside a file's text would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
