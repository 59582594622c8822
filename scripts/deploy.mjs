import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/deploy-run.mjs", process.argv.slice(2));
