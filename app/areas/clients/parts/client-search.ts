import { answer, opened } from "~/app/shell/answer";
import type { StaffPermission } from "~/domain/access/permissions";
import { listClients } from "~/operations/clients/list-clients";
import type { Ctx } from "~/operations/context.server";

/** What a page with a `ClientPicker` loads: the clients that match the words in its address, and what was chosen. */
export async function clientSearch(ctx: Ctx, request: Request, permission: StaffPermission) {
  await opened(ctx, permission);
  const { searchParams } = new URL(request.url);
  const text = searchParams.get("q") ?? "";
  const { rows } = await answer(() => listClients(ctx, { text, limit: 12 }));
  return {
    text,
    chosen: searchParams.get("client"),
    ouvrage: searchParams.get("ouvrage"),
    clients: rows,
  };
}
