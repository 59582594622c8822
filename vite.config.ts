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
  resolve: { tsconfigPaths: true, dedupe: ["react", "react-dom"] },
});
