import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/search-rebuild-run.mjs", process.argv.slice(2));
