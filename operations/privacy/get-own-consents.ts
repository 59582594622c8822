import { standing } from "~/domain/privacy/consent";
import { verb } from "../context.server";
import { customerOf } from "../space/load";
import { consentsAsked } from "./load";

/** Where the customer who asks stands on each channel (PV3). */
export const getOwnConsents = verb("space.use", async (ctx) => {
  const { clientId } = customerOf(ctx);
  return standing(await consentsAsked(ctx, clientId)).map(({ channel, state }) => ({ channel, state }));
});
