import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/api-key-make.mjs", process.argv.slice(2));
