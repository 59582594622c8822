import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/cells-run.mjs", process.argv.slice(2));
