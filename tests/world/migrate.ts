import { FIGURES } from "~/operations/metrics/figures";
import { emptyWorld } from "./base";
import { NOW } from "./world";

// Files of tests share a workerd: each finds it as the first one did.
await emptyWorld();
FIGURES.due(NOW - 3600_000);
