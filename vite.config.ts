import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The web: one document, one chunk for each page, built into `dist/web`, where the server finds it. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows fonts and images as data, yet one request more is cheaper than a larger first load.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
});
