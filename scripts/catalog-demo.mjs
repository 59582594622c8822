import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/catalog-demo-load.mjs", process.argv.slice(2));
