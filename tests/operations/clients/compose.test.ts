import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { clientAction } from "~/db/schema/actions";
import { timelineEntry } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { noteForm } from "~/domain/clients/forms";
import { compose } from "~/operations/clients/compose";
import { as, newWorld } from "../../world/world";

beforeAll(newWorld);

const CLIENT = "c-turpin";
const line = (body: string) => noteForm.parse({ body });
const actions = () => as("bureau").db.select().from(clientAction);
const told = () => as("bureau").db.select().from(timelineEntry).where(eq(timelineEntry.clientId, CLIENT));

test("plain words are the note or the call that they were", async () => {
  expect(await compose(as("technicien"), CLIENT, line("Portail à gauche"))).toEqual({ did: "noted" });
  expect(await compose(as("bureau"), CLIENT, line("/appel Il passera jeudi"))).toEqual({ did: "noted" });
  expect((await told()).slice(-2)).toMatchObject([
    { kind: "note", body: "Portail à gauche" },
    { kind: "call", body: "Il passera jeudi" },
  ]);
});

test("AC8 a recall takes the first type, a task the last, both whoever writes; sent twice it is one", async () => {
  const sent = () => compose(as("commercial"), CLIENT, line("/relance jeudi 9h Pose"), "0123456789abcdef");
  expect(await Promise.all([sent(), sent()])).toEqual([
    { did: "planned", dueOn: "2026-11-26" },
    { did: "planned", dueOn: "2026-11-26" },
  ]);
  await compose(as("bureau"), CLIENT, line("/tâche Commander le joint"));
  expect(await actions()).toMatchObject([
    {
      typeId: "at-appel",
      assigneeId: "u-commercial",
      dueOn: "2026-11-26",
      dueTime: "09:00",
      subject: "Pose",
    },
    { assigneeId: "u-bureau", dueOn: "2026-11-23", dueTime: "", subject: "Commander le joint" },
  ]);
});

test("AC8 a line names the type; without it a recall takes the first of the list, a task the last", async () => {
  await env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(choice, [
        { id: "at-visite", list: "action-type", label: "Visite", position: 90, colour: "slate" },
        { id: "at-autre", list: "action-type", label: "Autre chose", position: 91, colour: "slate" },
      ]),
    ),
  );
  const before = (await actions()).length;
  for (const words of ["/relance visite jeudi Mesures", "/relance 7j", "/rdv jeudi 9h", "/tache demain"])
    await compose(as("bureau"), CLIENT, line(words));
  expect((await actions()).slice(before).map(({ typeId, subject }) => [typeId, subject])).toEqual([
    ["at-visite", "Mesures"],
    ["at-appel", ""],
    ["at-visite", ""],
    ["at-autre", ""],
  ]);
});

test("a quote is only led to; a word that is no command is told at its field, and nothing is kept", async () => {
  const before = [(await told()).length, (await actions()).length];
  expect(await compose(as("bureau"), CLIENT, line("/devis"))).toEqual({ did: "quote" });
  await expect(compose(as("bureau"), CLIENT, line("/relnace 7j"))).rejects.toMatchObject({
    problems: [{ code: "command-unknown", field: "body" }],
  });
  await expect(compose(as("bureau"), "c-nobody", line("/tache demain"))).rejects.toMatchObject({
    kind: "not-found",
  });
  expect([(await told()).length, (await actions()).length]).toEqual(before);
});
