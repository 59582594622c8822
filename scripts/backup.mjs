import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/backup-take.mjs", process.argv.slice(2));
