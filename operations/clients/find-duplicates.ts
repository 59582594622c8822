import { and, eq, or, sql } from "drizzle-orm";
import { address, contactPoint } from "~/db/schema/clients";
import { type DuplicateReason, type Known, likeness } from "~/domain/clients/duplicates";
import { parsePhone } from "~/domain/identity/phone";
import { parseQuery } from "~/domain/search/query";
import { type Ctx, verb } from "../context.server";
import { hitsByText } from "../search/hits";
import { hitsNear } from "../search/near";
import { knownClients } from "./known";

export interface Typed {
  name: string;
  phone?: string;
  email?: string;
  street?: string;
  postcode?: string;
  /** The client being edited, who is not its own duplicate. */
  exceptId?: string;
}
export interface Duplicate {
  id: string;
  name: string;
  city: string;
  status: string;
  reasons: DuplicateReason[];
}

/** The clients who may be the one being typed, most alike first, five at most (CRM-31, CRM-33). */
export const findDuplicates = verb("client.read", async (ctx, typed: Typed): Promise<Duplicate[]> => {
  const phone = parsePhone(typed.phone ?? "");
  const email = (typed.email ?? "").trim().toLowerCase();
  const ids = new Set([
    ...(await byContact(ctx, phone, email)),
    ...(await byName(ctx, typed.name)),
    ...(await byPostcode(ctx, typed)),
  ]);
  ids.delete(typed.exceptId ?? "");
  if (ids.size === 0) return [];
  const known: Known = {
    name: typed.name,
    phones: phone ? [phone] : [],
    emails: email ? [email] : [],
    addresses: [{ street: typed.street ?? "", postcode: typed.postcode ?? "" }],
  };
  return (await knownClients(ctx, [...ids]))
    .map((one) => ({ ...one, ...likeness(known, one) }))
    .filter((one) => one.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ id, name, city, status, reasons }) => ({ id, name, city, status, reasons }));
});

async function byContact(ctx: Ctx, phone: string | null, email: string): Promise<string[]> {
  if (!phone && !email) return [];
  const rows = await ctx.db
    .selectDistinct({ id: contactPoint.clientId })
    .from(contactPoint)
    .where(or(eq(contactPoint.value, phone ?? ""), eq(contactPoint.value, email)))
    .limit(50);
  return rows.map((row) => row.id);
}

/** Three letters or more; a name that finds nobody is tried again with its typos mended. */
async function byName(ctx: Ctx, name: string): Promise<string[]> {
  const query = parseQuery(name.replace(/^[@#*€]+/, ""));
  if (query.text.length < 3 || query.terms.length === 0) return [];
  const hits = await hitsByText(ctx, query, ["client"]);
  const near = hits.length < 3 ? await hitsNear(ctx, query, ["client"], undefined) : null;
  return [...hits, ...(near?.hits ?? [])].slice(0, 100).map((hit) => hit.subjectId);
}

async function byPostcode(ctx: Ctx, typed: Typed): Promise<string[]> {
  if (!typed.postcode || !typed.street || typed.street.length < 4) return [];
  const number = /^\d+/.exec(typed.street)?.[0] ?? "";
  const rows = await ctx.db
    .selectDistinct({ id: address.clientId })
    .from(address)
    .where(and(eq(address.postcode, typed.postcode), sql`${address.street} like ${`${number}%`}`))
    .limit(200);
  return rows.map((row) => row.id);
}
