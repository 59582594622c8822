import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/archive-check-run.mjs", process.argv.slice(2));
