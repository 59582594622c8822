import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/demo-large-load.mjs", process.argv.slice(2));
