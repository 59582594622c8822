import { verb } from "../context.server";
import { clearedGone } from "./erased";

/** Every night: bytes of documents that left for good and that the store did not let go at once. Returns how many left. */
export const sweepGone = verb("system", (ctx): Promise<number> => clearedGone(ctx));
