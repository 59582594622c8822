import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import { article } from "~/db/schema/articles";
import { address, ouvrage } from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import { file } from "~/db/schema/files";
import { choice } from "~/db/schema/settings";
import type { Day } from "~/domain/calendar/day";
import { clientAsked, clientFrom } from "../clients/load";
import { verb } from "../context.server";
import { answersTold } from "../questions/told";
import { notFound } from "../refusals";

/** More photos and papers than one page shows of one ouvrage. */
const FILES = 200;

/** An ouvrage as its page shows it: what stands on it, what stood there, its files. Throws not-found. */
export const getOuvragePage = verb("client.read", async (ctx, clientId: string, ouvrageId: string) => {
  const [clients, [row], pieces, files, answers] = await ctx.db.batch([
    clientAsked(ctx, clientId),
    ctx.db
      .select({
        ouvrage,
        type: choice.label,
        colour: choice.colour,
        street: address.street,
        postcode: address.postcode,
        city: address.city,
      })
      .from(ouvrage)
      .innerJoin(choice, eq(choice.id, ouvrage.typeId))
      .leftJoin(address, eq(address.id, ouvrage.siteAddressId))
      .where(and(eq(ouvrage.id, ouvrageId), eq(ouvrage.clientId, clientId))),
    ctx.db
      .select({
        piece: equipment,
        reference: article.reference,
        warrantyMonths: article.warrantyMonths,
        lifetimeMonths: article.lifetimeMonths,
        plannedOn: sql<Day | null>`iif(${clientAction.doneAt} is null, ${clientAction.dueOn}, null)`.as(
          "planned_on",
        ),
      })
      .from(equipment)
      .leftJoin(article, eq(article.id, equipment.articleId))
      .leftJoin(clientAction, eq(clientAction.id, equipment.actionId))
      .where(and(eq(equipment.ouvrageId, ouvrageId), isNull(equipment.binnedAt)))
      .orderBy(asc(equipment.createdAt), asc(equipment.id)),
    ctx.db
      .select({
        id: file.id,
        name: file.name,
        contentType: file.contentType,
        bytes: file.bytes,
        createdAt: file.createdAt,
      })
      .from(file)
      .where(and(eq(file.ouvrageId, ouvrageId), isNull(file.binnedAt)))
      .orderBy(desc(file.createdAt), desc(file.id))
      .limit(FILES),
    answersTold(ctx, "ouvrage", ouvrageId),
  ]);
  clientFrom(clients);
  if (!row) throw notFound("ouvrage");
  const { ouvrage: own, type, colour, ...place } = row;
  const all = pieces.map(({ piece, ...rest }) => ({ ...piece, ...rest }));
  const names = new Map(all.map((one) => [one.replacesId, one.label]));
  return {
    ouvrage: { ...own, type, colour },
    place,
    answers,
    today: ctx.today,
    installed: all.filter((one) => one.removedOn === null),
    /** The latest gone first; by what each was replaced. */
    gone: all
      .filter((one) => one.removedOn !== null)
      .map((one) => ({ ...one, replacedBy: names.get(one.id) ?? "" }))
      .toSorted((a, b) => ((a.removedOn ?? "") < (b.removedOn ?? "") ? 1 : -1)),
    files: ctx.can("file.read") ? files : [],
    may: {
      write: ctx.can("ouvrage.write"),
      files: ctx.can("file.write"),
      plan: ctx.can("action.write"),
      report: ctx.can("report.write"),
    },
  };
});
export type OuvragePage = Awaited<ReturnType<typeof getOuvragePage>>;
export type Piece = OuvragePage["installed"][number];
