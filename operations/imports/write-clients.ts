import { sql } from "drizzle-orm";
import { bulkInsert, type Statement } from "~/db/batch";
import { bulkUpdate } from "~/db/bulk-update";
import {
  address,
  client,
  clientCodeCounter,
  contactPoint,
  interlocutor,
  timelineEntry,
} from "~/db/schema/clients";
import { company } from "~/db/schema/settings";
import { viewerKey } from "~/domain/access/permissions";
import { codeShape } from "~/domain/clients/code";
import { displayName, sortName } from "~/domain/clients/names";
import type { PlannedRow } from "~/domain/imports/plan";
import { difference } from "../articles/writes";
import type { Ctx } from "../context.server";
import type { ClientRow, KnownClient } from "./client-surroundings";
import { versionGuards } from "./version-guards";
import type { RunWrites } from "./write-articles";

const ADDRESS = ["street", "complement", "postcode", "city"] as const;
const PEOPLE = ["civility", "firstName", "lastName"] as const;

/** All that a client file writes: clients, addresses, phones and mails, interlocutors and timeline. */
export async function clientWrites(ctx: Ctx, rows: PlannedRow[], fileName: string): Promise<RunWrites> {
  const done = rows.map((row) => clientAfter(ctx, row));
  const created = done.filter((one) => one.before === null);
  const updated = done.filter((one) => one.before !== null);
  const author = ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb";
  return {
    guards: versionGuards(
      client,
      updated.map(({ before }) => ({ id: before?.id ?? "", version: before?.version ?? 0 })),
    ),
    writes: [
      ...bulkInsert(
        client,
        created.map((one) => one.after),
      ),
      ...bulkUpdate(
        client,
        updated.map((one) => one.after),
      ),
      ...bulkInsert(
        address,
        done.flatMap((one) => (one.addressIsNew && one.address ? [one.address] : [])),
      ),
      ...bulkUpdate(
        address,
        done.flatMap((one) => (one.addressIsNew || !one.address ? [] : [one.address])),
      ),
      ...bulkInsert(
        interlocutor,
        done.flatMap((one) => one.addedPeople),
      ),
      ...bulkInsert(
        contactPoint,
        done.flatMap((one) => one.addedPoints),
      ),
      ...bulkInsert(
        timelineEntry,
        done.map(({ after, before }) => ({
          id: ctx.newId(),
          clientId: after.id,
          ouvrageId: null,
          at: ctx.now,
          kind: "client" as const,
          title: before ? "Fiche complétée par un import" : "Fiche créée par un import",
          body: fileName,
          href: "",
          amountCents: null,
          author,
        })),
      ),
      ...(await codesKept(
        ctx,
        created.map((one) => one.after),
      )),
    ],
    changes: done.map(({ row, before, after, undo }) => ({
      row: row.row,
      recordId: after.id,
      action: before ? "update" : "create",
      before: before ? { ...difference(before, after).before, ...undo } : null,
      after: Object.fromEntries(row.changed.map((key) => [key, row.values[key] ?? null])),
      recordVersion: after.version,
      title: row.title,
    })),
  };
}

function clientAfter(ctx: Ctx, row: PlannedRow) {
  const known = row.existing as KnownClient | null;
  const before = known?.client ?? null;
  const text = (key: string) => String(row.values[key] ?? "");
  const after = clientRow(ctx, row, before);
  const main = known?.addresses.find((a) => a.use === "main") ?? known?.addresses[0];
  const addressChanged = ADDRESS.some(
    (key) => row.changed.includes(key) && text(key) !== (main?.[key] ?? ""),
  );
  const newAddress = addressChanged
    ? {
        ...(main ?? { id: ctx.newId(), clientId: after.id, use: "main" as const, label: "", position: 0 }),
        street: text("street"),
        complement: text("complement"),
        postcode: text("postcode"),
        city: text("city"),
      }
    : null;
  const addedPoints = (["phone", "phone2", "email", "email2"] as const)
    .filter((key) => row.changed.includes(key) && text(key) !== "")
    .map((key, i) => ({
      id: ctx.newId(),
      clientId: after.id,
      interlocutorId: null,
      channel: key.startsWith("phone") ? ("phone" as const) : ("email" as const),
      value: text(key),
      label: key === "phone2" ? "Mobile" : "",
      position: (known?.points.length ?? 0) + i,
    }));
  const addedPeople =
    after.kind === "company" && text("lastName") !== "" && !known?.hasInterlocutor
      ? [
          {
            id: ctx.newId(),
            clientId: after.id,
            civility: text("civility"),
            firstName: text("firstName"),
            lastName: text("lastName"),
            function: "",
            position: 0,
          },
        ]
      : [];
  const otherAddresses = known?.addresses.filter((a) => a.id !== newAddress?.id) ?? [];
  return {
    row,
    before,
    after,
    address: newAddress,
    addressIsNew: newAddress !== null && !main,
    addedPoints,
    addedPeople,
    parties: {
      addresses: [...(newAddress ? [newAddress] : []), ...otherAddresses],
      points: [...(known?.points ?? []), ...addedPoints],
      people: [...(known?.people ?? []), ...addedPeople],
    },
    undo: {
      "undo.address": newAddress && main ? { ...main } : null,
      "undo.added": [...addedPoints, ...addedPeople]
        .map((one) => one.id)
        .concat(newAddress && !main ? [newAddress.id] : []),
    },
  };
}

function clientRow(ctx: Ctx, row: PlannedRow, before: ClientRow | null): ClientRow {
  const text = (key: string) => String(row.values[key] ?? "");
  const kind = text("kind") === "company" ? ("company" as const) : ("person" as const);
  // A company's person is its interlocutor.
  const people = PEOPLE.map((key) => [key, kind === "company" ? (before?.[key] ?? "") : text(key)]);
  const names = {
    ...(Object.fromEntries(people) as Record<(typeof PEOPLE)[number], string>),
    kind,
    companyName: text("companyName"),
  };
  return {
    ...names,
    id: before?.id ?? ctx.newId(),
    displayName: displayName(names),
    sortName: sortName(names),
    siren: text("siren"),
    siret: text("siret"),
    vatNumber: text("vatNumber"),
    loyaltyCard: text("loyaltyCard"),
    code: text("code") || null,
    statusId: text("status"),
    originId: text("origin") || null,
    followedBy: text("followedBy") || null,
    observations: text("observations"),
    spaceEnabled: before?.spaceEnabled ?? true,
    createdAt: before?.createdAt ?? ctx.now,
    createdBy: before?.createdBy ?? viewerKey(ctx.viewer),
    updatedAt: ctx.now,
    version: (before?.version ?? 0) + 1,
  };
}

/** The allocator continues after the codes that a file brought, so that none is ever given twice. */
async function codesKept(ctx: Ctx, created: ClientRow[]): Promise<Statement[]> {
  const coded = created.filter((row) => row.code);
  if (coded.length === 0) return [];
  const [settings] = await ctx.db.select({ pattern: company.clientCodePattern }).from(company).limit(1);
  const last = new Map<string, number>();
  for (const row of coded) {
    const { prefix, suffix } = codeShape(settings?.pattern ?? "", row.displayName, ctx.today);
    const code = row.code ?? "";
    const digits =
      code.startsWith(prefix) && code.endsWith(suffix)
        ? code.slice(prefix.length, code.length - suffix.length)
        : "";
    if (/^\d{1,12}$/.test(digits)) last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(digits)));
  }
  return [...last].map(([prefix, number]) =>
    ctx.db
      .insert(clientCodeCounter)
      .values({ prefix, last: number })
      .onConflictDoUpdate({
        target: clientCodeCounter.prefix,
        set: { last: sql`max(${clientCodeCounter.last}, ${number})` },
      }),
  );
}
