import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { timelineEntry } from "~/db/schema/clients";
import { audit, outbox } from "~/db/schema/house";
import { USUAL_CREATION } from "~/domain/clients/creation";
import { createClient } from "~/operations/clients/create-client";
import { getClient } from "~/operations/clients/get-client";
import { getNewClient } from "~/operations/clients/get-new-client";
import { search } from "~/operations/search/search";
import { getCompany } from "~/operations/settings/get-company";
import { saveCompany } from "~/operations/settings/save-company";
import { as, asVisitor, newWorld } from "../../world/world";
import { clientInput } from "./sample";

beforeAll(newWorld);

test("a client is created whole, in one commit: parties, timeline, search, audit, topics", async () => {
  const ctx = as("bureau");
  const id = await createClient(
    ctx,
    clientInput({
      addresses: [
        { use: "main", street: "1 rue Haute", postcode: "69400", city: "Villefranche-sur-Saône" },
        { use: "site", street: "", postcode: "", city: "" },
      ],
      phones: [{ value: "06.11 22-33 44", label: "Mobile" }, { value: "" }],
      emails: [{ value: "Elise@Exemple.FR" }],
      interlocutors: [{ lastName: "Dupont", firstName: "Marc", phone: "04 72 00 00 01", email: "" }],
    }),
  );
  const found = await getClient(ctx, id);
  expect(found.client.displayName).toBe("Dupont Élise");
  expect(found.client.sortName).toBe("dupont elise");
  expect(found.addresses).toHaveLength(1);
  expect(found.phones.map((p) => p.value)).toEqual(["+33611223344"]);
  expect(found.emails.map((m) => m.value)).toEqual(["elise@exemple.fr"]);
  expect(found.interlocutors).toMatchObject([{ firstName: "Marc", phone: "+33472000001" }]);
  const history = await ctx.db.select().from(timelineEntry).where(eq(timelineEntry.clientId, id));
  expect(history.map((entry) => [entry.title, entry.author])).toEqual([["Fiche créée", "Nadia Benali"]]);
  expect(await ctx.db.select().from(audit).where(eq(audit.subjectId, id))).toHaveLength(1);
  const [told] = await ctx.db.select().from(outbox).where(eq(outbox.subjectId, id));
  expect(told?.topics).toEqual(["clients", `client:${id}`]);
  const hits = await search(ctx, "villefranche");
  expect(hits.groups[0]?.results[0]).toMatchObject({ id, kind: "client", title: "Dupont Élise" });
});

test("a status that is none is refused at its field, and nothing is written", async () => {
  const ctx = as("bureau");
  await expect(
    createClient(ctx, clientInput({ lastName: "Fantôme", statusId: "or-salon" })),
  ).rejects.toMatchObject({
    kind: "refused",
    problems: [{ code: "choice-unknown", field: "statusId" }],
  });
  expect((await search(ctx, "fantome")).groups).toEqual([]);
});

test("those who may not write clients are refused before anything is read", async () => {
  await expect(createClient(as("technicien"), clientInput())).rejects.toMatchObject({ kind: "forbidden" });
  await expect(getClient(asVisitor(), "c-turpin")).rejects.toMatchObject({ kind: "forbidden" });
});

test("an unknown client is not found, whoever asks", async () => {
  await expect(getClient(as("direction"), "nobody")).rejects.toMatchObject({ kind: "not-found" });
});

test("CL8 what the company insists on is said at its field, and nothing is written; a sheet changes without it", async () => {
  const ctx = as("direction");
  const { company } = await getCompany(ctx);
  const creation = { ...USUAL_CREATION, phone: "required", origin: "required" } as const;
  await saveCompany(ctx, "creation", { creation }, company.version);
  expect((await getNewClient(as("bureau"), "")).creation).toEqual(creation);
  await expect(createClient(as("bureau"), clientInput({ lastName: "Sanstel" }))).rejects.toMatchObject({
    kind: "refused",
    problems: [
      { code: "creation-field-missing", field: "phones[0].value" },
      { code: "creation-field-missing", field: "originId" },
    ],
  });
  expect((await search(ctx, "sanstel")).groups).toEqual([]);
  const asked = clientInput({
    lastName: "Avectel",
    originId: "or-salon",
    phones: [{ value: "06 12 34 56 78" }],
  });
  expect(await createClient(as("bureau"), asked)).not.toBe("");
  const now = (await getCompany(ctx)).company.version;
  await saveCompany(ctx, "creation", { creation: USUAL_CREATION }, now);
});
