import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";

/** The member of staff who answers for a new document; one made by a machine would have nobody. */
export function sellerOf(ctx: Ctx): string {
  if (ctx.viewer.kind !== "staff") throw refused(problem("document-needs-seller"));
  return ctx.viewer.userId;
}
