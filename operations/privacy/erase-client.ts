import { sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { client, contactPoint } from "~/db/schema/clients";
import { consent, erasure, erasureTerm } from "~/db/schema/privacy";
import { viewerKey } from "~/domain/access/permissions";
import type { ErasureForm } from "~/domain/privacy/forms";
import { firstUntil } from "~/domain/privacy/retention";
import { problem } from "~/domain/problem";
import { fold } from "~/domain/search/fold";
import { binStatus } from "../clients/binning";
import { clientFrom } from "../clients/load";
import { verb } from "../context.server";
import { must, unchanged } from "../guards";
import { refused } from "../refusals";
import { foundTogether } from "../search/together";
import { clearedAway } from "./clear-away";
import { THEM } from "./erased-scope";
import {
  draftsErased,
  erasingBegun,
  erasingEnded,
  filesErased,
  identityErased,
  indexesForget,
  notesErased,
  objectsNoted,
  recordsNamed,
  tellingErased,
  wordsForgotten,
} from "./erasing-writes";
import { goneOf } from "./gone";
import { keptKinds, keptOf } from "./kept";
import {
  blocksOf,
  idsOf,
  loadErasable,
  ON_ACCOUNT,
  ORDER_TO_COME,
  PENDING,
  RUNNING,
  UNSETTLED,
} from "./load-erasure";
import { oppositionsKept } from "./oppositions";
import { wordsOf } from "./words-of";

/**
 * Forgets a client (PV6): all of it in one commit, but for what the law keeps, and the bytes of their files, which
 * leave the store right after and, where it is away, by night. Refuses while something still runs with them (PV7) and
 * where the name typed is not theirs. There is no way back. Returns the id of its line in the register.
 */
export const eraseClient = verb(
  "client.erase",
  async (ctx, clientId: string, form: ErasureForm): Promise<string> => {
    const row = clientFrom([await loadErasable(ctx, clientId)]);
    if (fold(form.name).trim() !== fold(row.displayName).trim()) throw refused(problem("erase-name", "name"));
    if (form.askedOn > ctx.today) throw refused(problem("erase-asked-to-come", "askedOn"));
    const ids = await idsOf(ctx, clientId);
    const blocks = await blocksOf(ctx, ids);
    if (blocks.length > 0)
      throw refused(...blocks.map(({ code, count }) => problem(code, undefined, { count })));
    const [points, said] = await ctx.db.batch([
      ctx.db.select().from(contactPoint).where(inIds(contactPoint.clientId, ids)),
      ctx.db.select().from(consent).where(inIds(consent.clientId, ids)),
    ]);
    const [gone, kept, words, bin, opposed] = await Promise.all([
      goneOf(ctx, ids),
      keptOf(ctx, ids),
      wordsOf(ctx, ids),
      binStatus(ctx),
      oppositionsKept(ctx, points, said),
    ]);
    const id = ctx.newId();
    const none = (question: (who: string) => string) => sql`not exists(${sql.raw(question(THEM))})`;
    await ctx.commit({
      guards: [
        unchanged(client, clientId, form.version),
        erasingBegun(clientId),
        must("invoices settled", none(UNSETTLED)),
        must("nothing on account", none(ON_ACCOUNT)),
        must("no order runs", none(RUNNING)),
        must("no order to come", none(ORDER_TO_COME)),
        must("nothing pending", none(PENDING)),
        must(
          "nothing said meanwhile",
          sql`(select count(*) from consent where client_id in ${sql.raw(THEM)}) = ${said.length}`,
        ),
      ],
      writes: [
        ctx.db.insert(erasure).values({
          id,
          clientId,
          clientCode: row.code,
          at: ctx.now,
          by: viewerKey(ctx.viewer),
          byName: ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
          requester: form.requester,
          ground: form.ground,
          askedOn: form.askedOn,
          gone: gone.map(({ what, count }) => ({ what, count })),
          kept: keptKinds(kept),
          keptUntil:
            kept
              .map((one) => one.until)
              .toSorted()
              .at(-1) ?? null,
        }),
        ctx.db.insert(erasureTerm).values({ erasureId: id, dueOn: firstUntil(kept) }),
        ...opposed,
        ...indexesForget(true),
        ...foundTogether([
          ...recordsNamed(),
          ...objectsNoted(id),
          ...tellingErased(),
          ...notesErased(),
          ...draftsErased(),
          ...filesErased(id),
          ...identityErased(bin.id, ctx.now),
        ]),
        ...indexesForget(false),
        ...wordsForgotten(words),
        erasingEnded(),
      ],
      change: {
        kind: "client",
        id: clientId,
        action: "erased",
        after: { erasure: id, requester: form.requester, ground: form.ground },
      },
      event: { name: "changed", subjectId: clientId, topics: ["clients", "erasures", `client:${clientId}`] },
    });
    // What does not leave now leaves by night: their rows are gone, nobody reaches the bytes.
    await clearedAway(ctx, id).catch(() => 0);
    return id;
  },
);
