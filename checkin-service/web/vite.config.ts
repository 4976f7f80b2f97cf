import { VitePWA } from 'vite-plugin-pwa';
import { pages } from '../../web-kit/vite.ts';
import { mockCheckin } from './mock/plugin.ts';
import { version } from './version.ts';

/** The door is an app on a phone: its shell and the decoder are kept, so that it opens without network. */
const installable = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  scope: '/door/',
  includeAssets: ['icon.svg'],
  manifest: {
    id: '/door/',
    name: 'Lanyard door',
    short_name: 'Door',
    description: 'Scan badges at a conference door',
    start_url: '/door/',
    scope: '/door/',
    display: 'standalone',
    orientation: 'any',
    background_color: '#f7f6f3',
    theme_color: '#f7f6f3',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,wasm,woff2,svg,png}'],
    // The organisers' pages live elsewhere and need the network anyway.
    globIgnores: ['organise.html', 'assets/organise-*'],
    navigateFallback: '/door/index.html',
    cleanupOutdatedCaches: true,
    // The page of a phone's first day is looked after, too: its network may go before it was opened again.
    clientsClaim: true,
  },
});

export default pages({
  service: 'checkin',
  base: '/door/',
  entries: { door: 'index.html', organise: 'organise.html' },
  plugins: [installable, mockCheckin()],
  more: {
    worker: { format: 'es' },
    define: {
      'import.meta.env.VITE_APP': JSON.stringify(version(import.meta.dirname, ['src', '../../web-kit/src'])),
    },
  },
});
