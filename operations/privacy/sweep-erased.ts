import { verb } from "../context.server";
import { clearedAway } from "./clear-away";

/** Every night: bytes of erased clients that the store did not let go at once. Returns how many left. */
export const sweepErased = verb("system", (ctx): Promise<number> => clearedAway(ctx));
