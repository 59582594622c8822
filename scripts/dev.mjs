import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/serve.mjs", ["--dev", ...process.argv.slice(2)]);
