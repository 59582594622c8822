import type { BinForm } from "~/domain/clients/forms";
import { verb } from "../context.server";
import { intoBin } from "./bin-writes";
import { binStatus, checkedBinning, clientsOf } from "./binning";

/**
 * Puts clients in the bin together, with the reason (CL7, CL9): all of them or none. Those who are there already stay
 * as they are. Throws bin-unpaid while nobody read that some still owe. Returns those who went there.
 */
export const binClients = verb("client.write", async (ctx, form: BinForm): Promise<{ ids: string[] }> => {
  const bin = await binStatus(ctx);
  const rows = (await clientsOf(ctx, form.ids)).filter((row) => !row.status.semantics?.bin);
  const ids = rows.map((row) => row.client.id);
  await checkedBinning(ctx, ids, form.read);
  const { reason, note } = form;
  const commit = intoBin(
    ctx,
    rows.map(({ client: { id, version }, status }) => ({ id, version, status, reason, note })),
    bin,
  );
  if (commit) await ctx.commit(commit);
  return { ids };
});
