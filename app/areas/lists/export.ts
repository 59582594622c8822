import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import type { Ctx } from "~/operations/context.server";
import { exportList } from "~/operations/lists/export-list";
import type { Chosen } from "~/operations/lists/order";
import { notFound } from "~/operations/refusals";
import type { Route } from "./+types/export";
import { listNamed } from "./parts/list-page";
import { numbersOf } from "./parts/numbers";

/** What is on screen, for a spreadsheet; every column with ?colonnes=toutes. */
export function loader({ context, params, request }: Route.LoaderArgs) {
  return handed(context.get(ctxContext), params, request);
}

/** The same for the rows that were chosen: `n` is longer than an address may be. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const body = await request.formData();
  const numbers = numbersOf(String(body.get("n") ?? ""));
  return handed(context.get(ctxContext), params, request, { all: body.get("all") === "1", numbers });
}

async function handed(ctx: Ctx, params: Route.LoaderArgs["params"], request: Request, only?: Chosen) {
  const query = new URL(request.url).searchParams;
  const { name, contentType, bytes } = await answer(async () => {
    const as = params.format;
    if (as !== "csv" && as !== "xlsx") throw notFound("list");
    const columns = query.get("colonnes") === "toutes" ? ("all" as const) : undefined;
    return exportList(ctx, listNamed(params.list), query, { as, columns, only });
  });
  return new Response(bytes, {
    headers: { "Content-Type": contentType, "Content-Disposition": `attachment; filename="${name}"` },
  });
}
