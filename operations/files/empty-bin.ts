import { sql } from "drizzle-orm";
import { verb } from "../context.server";
import { forbidden } from "../refusals";
import { type Emptied, emptied } from "./emptied";
import { type FileOwner, mayRead, mayWrite } from "./load";
import { checkedOwner } from "./owners";

/** All that lies in the bin of one holder leaves for good; what may not leave stays, and is counted (FI20). */
export const emptyBin = verb("file.erase", async (ctx, owner: FileOwner): Promise<Emptied> => {
  if (!mayRead(ctx, owner.kind) || !mayWrite(ctx, owner.kind)) throw forbidden();
  await checkedOwner(ctx, owner.kind, owner.id);
  return emptied(ctx, sql`owner_kind = ${owner.kind} and owner_id = ${owner.id}`);
});
