import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin, type PluginOption, type UserConfig } from 'vite';

/** What one service's pages say about themselves. */
export interface Pages {
  /** The service's short name, as in its Java package: `registration`, `checkin`, `gala`. */
  service: string;
  /** The prefix below which the service serves the built files, with both slashes. */
  base: string;
  /** HTML entries by name, relative to the service's `web` folder; `index.html` alone when left out. */
  entries?: Record<string, string>;
  plugins?: PluginOption[];
  /** Anything else, merged over the rest. */
  more?: UserConfig;
}

/**
 * Puts a `.br` beside what was built, for the service to answer with: every browser takes it over TLS. Fonts and pictures
 * are as small as they get.
 */
function compressed(): Plugin {
  let built: string;
  return {
    name: 'lanyard-compressed',
    apply: 'build',
    configResolved: ({ build }) => void (built = build.outDir),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
          if (!/\.(html|js|css|svg|wasm|webmanifest)$/.test(name)) continue;
          const file = join(built, name);
          writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
        }
      },
    },
  };
}

/**
 * The Vite configuration of one service's pages. They are built onto the class path of the service,
 * at `lanyard/<service>/web`. In development the API is the running one-machine on port 8080
 * (`LANYARD_API` names another address).
 */
export function pages({ service, base, entries, plugins = [], more = {} }: Pages) {
  const folder = (path: string) => fileURLToPath(new URL(`../${service}-service/${path}`, import.meta.url));
  return defineConfig({
    root: folder('web'),
    base,
    plugins: [svelte({ configFile: false, preprocess: vitePreprocess() }), ...plugins, compressed()],
    server: { proxy: { '/api': { target: process.env.LANYARD_API ?? 'http://localhost:8080' } } },
    ...more,
    build: {
      outDir: folder(`target/classes/lanyard/${service}/web`),
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      ...(entries && {
        rollupOptions: {
          input: Object.fromEntries(
            Object.entries(entries).map(([name, file]) => [name, folder(`web/${file}`)]),
          ),
        },
      }),
      ...more.build,
    },
  });
}
