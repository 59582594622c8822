import { and, eq, like } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { payment } from "~/db/schema/billing";
import { client, ouvrage, timelineEntry } from "~/db/schema/clients";
import { audit } from "~/db/schema/house";
import { quote } from "~/db/schema/quotes";
import { ouvrageForm } from "~/domain/clients/forms";
import { clientForm } from "~/domain/clients/new-client";
import { cents } from "~/domain/money/money";
import { recordPayment } from "~/operations/billing/record-payment";
import { addNote } from "~/operations/clients/add-note";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { createClient } from "~/operations/clients/create-client";
import { createQuote } from "~/operations/quotes/create-quote";
import { as, asSystem, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);
const { db } = asSystem();

/** Each form, sent with the name of its sending, and how many records it made. */
const forms: [string, (sending: string) => Promise<unknown>, () => Promise<number>][] = [
  [
    "a payment",
    (sending) =>
      recordPayment(
        as("comptabilite"),
        {
          clientId: "c-turpin",
          receivedOn: as("bureau").today,
          mode: "cheque",
          reference: "1234",
          amount: cents(10_000),
          parts: [],
        },
        sending,
      ),
    () => db.$count(payment),
  ],
  [
    "a note",
    (sending) =>
      addNote(as("bureau"), "c-turpin", { kind: "note", body: "Rappeler", ouvrageId: null }, sending),
    () => db.$count(timelineEntry, and(eq(timelineEntry.kind, "note"), eq(timelineEntry.body, "Rappeler"))),
  ],
  [
    "a client",
    (sending) =>
      createClient(
        as("bureau"),
        clientForm.parse({ kind: "person", lastName: "Unique", statusId: "st-client" }),
        sending,
      ),
    () => db.$count(client, like(client.displayName, "Unique%")),
  ],
  [
    "an ouvrage",
    (sending) =>
      addOuvrage(as("bureau"), "c-turpin", ouvrageForm.parse({ typeId: "ot-poele", name: "Poêle" }), sending),
    () => db.$count(ouvrage),
  ],
  [
    "a quote",
    (sending) => createQuote(as("commercial"), { clientId: "c-cypres" }, sending),
    () => db.$count(quote),
  ],
];

test.each(forms)(
  "%s sent twice at once, and once more later, is made once; another sending is another one",
  async (name, send, made) => {
    const [first, second] = await Promise.all([send(`${name} 1`), send(`${name} 1`)]);
    expect(second).toEqual(first);
    expect(await send(`${name} 1`)).toEqual(first);
    expect(await made()).toBe(1);
    await send(`${name} 2`);
    expect(await made()).toBe(2);
  },
);

test("what somebody else sent under the same name is their own", async () => {
  const note = (role: "bureau" | "commercial") =>
    addNote(as(role, NOW + 1_000), "c-cypres", { kind: "note", body: role, ouvrageId: null }, "same");
  await note("bureau");
  await note("commercial");
  expect(await db.$count(timelineEntry, eq(timelineEntry.clientId, "c-cypres"))).toBeGreaterThanOrEqual(2);
  expect(await db.$count(audit, like(audit.sending, "% same"))).toBe(2);
});
