// SPDX-License-Identifier: Apache-2.0
// Builds src/ into the two files that CMake embeds: built/page.js and built/page.css.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: 'built',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: 'esnext',
    modulePreload: false,
    lib: { entry: 'src/main.ts', name: 'crossread', formats: ['iife'], fileName: () => 'page.js', cssFileName: 'page' },
  },
});
