import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("bench/run.mjs", process.argv.slice(2));
