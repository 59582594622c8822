import { listView } from "~/db/schema/lists";
import { readShape } from "~/domain/lists/address";
import type { ListName } from "~/domain/lists/column";
import { keptAddress, type ViewForm } from "~/domain/lists/view";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { forbidden } from "../refusals";
import { columnsFor, sourceOf } from "./asked";
import { viewerId } from "./load";
import { offeredAsked } from "./offered";
import { firstWrites, viewEvent } from "./view-writes";

/** What a view keeps of an address, whole; names that this viewer does not have are left out (LI7). */
export async function addressOf(ctx: Ctx, list: ListName, asked: URLSearchParams): Promise<string> {
  const source = sourceOf(ctx, list);
  const [choices, people, questions] = await ctx.db.batch(offeredAsked(ctx, source.questions));
  const columns = columnsFor(ctx, source, { choices, people, questions: source.questions ? questions : [] });
  return keptAddress({ ...source.usual, ...readShape(asked, columns).shape });
}

/** Keeps what is on screen under a name (LI8); one for one `sending`. Returns its id. Throws forbidden to share without the right. */
export const saveView = verb(
  "client.read",
  (ctx, list: ListName, form: ViewForm, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      if (form.shared && !ctx.can("view.share")) throw forbidden();
      const address = await addressOf(ctx, list, form.address);
      const id = ctx.newId();
      const row = { id, list, name: form.name, ownerId: viewerId(ctx), shared: form.shared, address };
      await ctx.commit({
        sending,
        writes: [
          ctx.db.insert(listView).values({ ...row, createdAt: ctx.now }),
          ...firstWrites(ctx, list, id, form.first),
        ],
        change: { kind: "view", id, action: "created", after: { name: form.name, shared: form.shared } },
        event: viewEvent(id, list),
      });
      return id;
    }),
);
