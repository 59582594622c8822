import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/serve.mjs", process.argv.slice(2));
