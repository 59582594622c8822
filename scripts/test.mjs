import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/suites.mjs", process.argv.slice(2));
