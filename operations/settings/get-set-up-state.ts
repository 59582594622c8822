import { verb } from "../context.server";
import { isSetUp } from "./load";

/** Whether there is a company, for the doors that visitors see. */
export const getSetUpState = verb(
  "public",
  async (ctx): Promise<{ done: boolean }> => ({
    done: await isSetUp(ctx),
  }),
);
