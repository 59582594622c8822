import { unseal } from "../access/sealing";
import { verb } from "../context.server";
import { forbidden } from "../refusals";
import { PERMIT } from "./allow-archive";
import { exportCompany } from "./export-company";

/** The archive for somebody at a screen, who has just given their password. */
export const takeArchive = verb("company.export", async (ctx, permit: string) => {
  const owner = ctx.viewer.kind === "staff" ? ctx.viewer.userId : "";
  const until = await unseal(ctx.env, PERMIT, permit, owner).catch(() => "0");
  if (Number(until) < ctx.now) throw forbidden();
  return exportCompany(ctx);
});
