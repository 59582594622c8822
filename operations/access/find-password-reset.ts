import { verb } from "../context.server";
import { loadOpenReset } from "./load";
import { knock } from "./throttle";

/** Whose password this link may set; reading uses nothing (A11). Throws not-found for a dead link. */
export const findPasswordReset = verb("public", async (ctx, token: string) => {
  await knock(ctx, "link");
  const { user } = await loadOpenReset(ctx, token);
  return { name: user.name, email: user.email };
});
