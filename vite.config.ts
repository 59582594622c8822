import { cloudflare } from "@cloudflare/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

/**
 * What pages load together is one file: sixty small ones cost more than they spare. The first that matches takes a
 * module and all it needs, so that doors and the customer's space carry nothing of the screens of work. What every
 * page stands on, React and the router with the sheet of the house, comes as one file of each kind.
 */
const GROUPS = [
  {
    name: "base",
    test: /rolldown\/runtime|vite\/preload-helper|node_modules\/(react|react-dom|scheduler|react-router)\/|\/app\/(root|entry\.client|shell\/(no-eval|error-page|reference|connection|nonce|color-scheme|bell)|ui\/(sign|outline|status|form\/sending|theme(-variables)?\.css))\.?|@fontsource-variable|@mantine\/core\/styles\/(default-css-variables|baseline)|\/durable\/bell|\/domain\/french\.|\/domain\/(money|calendar)\/(format|money|rounding|amounts|day)\./,
  },
  { name: "space", test: /\/app\/space\/parts\/(dead-link|use-reading|heading|lines)/ },
  {
    name: "frame",
    test: /\/app\/(ui\/(toast|act|french|kbd|avatar|outline|page|values|later|drop-menu|use-drop|focused)\.|shell\/(screens|frame|notification-bell|drop|rail|area-link|navigation|use-drop|keys)\.|areas\/search\/parts\/(search-box|use-found|recent|choices|kinds)\.)|\/domain\/identity\/phone-writing|@mantine\/core\/esm\/(core\/utils\/noop|components\/(Alert|Input|NativeSelect))\//,
  },
  {
    name: "list",
    test: /\/app\/(ui\/(data-table|data-table-row|filter-bar|empty-state)|areas\/clients\/parts\/client-status)\./,
  },
  {
    name: "fields",
    test: /@mantine\/(hooks\/.*use-(merged-ref|uncontrolled)|core\/esm\/(core\/utils\/get-env|components\/(Anchor|Textarea|Checkbox|InlineInput)\/))|\/app\/ui\/(in-place|tabs|asked)\.|\/areas\/clients\/parts\/(places|ouvrage-name)\./,
  },
  { name: "sums", test: /\/domain\/(documents\/totals|articles\/freshness|money\/parse)\./ },
  {
    name: "document",
    test: /\/app\/(ui\/document-lines|areas\/(quotes\/parts\/quote-status|mail\/parts\/mail-state))\./,
  },
  { name: "editor", test: /\/areas\/documents\/(editor\/words|parts\/(document-editor|header-fields))\./ },
  { name: "form", test: /node_modules\/(@conform-to|zod)\// },
].map((group, i, all) => ({ ...group, priority: all.length - i }));

export default defineConfig({
  plugins: [
    cloudflare({
      viteEnvironment: { name: "ssr" },
      persistState: process.env.APLOMB_DATA ? { path: process.env.APLOMB_DATA } : true,
    }),
    reactRouter(),
  ],
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } } } },
  resolve: { tsconfigPaths: true, dedupe: ["react", "react-dom"] },
});
