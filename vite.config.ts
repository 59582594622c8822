import { cloudflare } from "@cloudflare/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    cloudflare({
      viteEnvironment: { name: "ssr" },
      persistState: process.env.APLOMB_DATA ? { path: process.env.APLOMB_DATA } : true,
    }),
    reactRouter(),
  ],
  // Sixty small files a page cost more than they spare: what every page loads is one.
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: "everywhere", minShareCount: 60 }] } },
        },
      },
    },
  },
  resolve: { tsconfigPaths: true, dedupe: ["react", "react-dom"] },
});
