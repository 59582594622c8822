import { underPinnedNode } from "./prepare.mjs";

underPinnedNode("scripts/backup-give-back.mjs", process.argv.slice(2));
