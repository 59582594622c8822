import { noteForm } from "~/domain/clients/forms";
import { clientForm } from "~/domain/clients/new-client";
import { addNote } from "~/operations/clients/add-note";
import { createClient } from "~/operations/clients/create-client";
import { contextFor } from "~/operations/context.server";
import type { DemoClient } from "./clients";

const DAY = 86_400_000;

/** Somebody was entered a second time by a colleague in a hurry: a pair to compare and merge. */
export async function liveDouble(d1: D1Database, clients: DemoClient[], now: number): Promise<void> {
  const known = clients.find((one) => one.row.kind === "person");
  if (!known) return;
  const ctx = contextFor({ DB: d1 } as unknown as Env, {
    viewer: { kind: "staff", userId: "demo-ines", name: "Inès Garnier", role: "commercial", sessionId: "" },
    clock: () => now - 3 * DAY,
  });
  const { street, postcode, city } = known.address;
  const id = await createClient(
    ctx,
    clientForm.parse({
      kind: "person",
      evenIfKnown: true,
      civility: known.row.civility,
      firstName: (known.row.firstName ?? "").toUpperCase(),
      lastName: known.row.lastName,
      statusId: "demo-st-prospect",
      originId: "demo-or-salon",
      addresses: [{ use: "main", street, postcode, city: (city ?? "").toUpperCase() }],
      phones: [{ value: known.phone }],
      observations: "Rencontré au salon de l'habitat, rappeler en fin de journée.",
    }),
  );
  await addNote(ctx, id, noteForm.parse({ body: "Souhaite un devis pour un volet de piscine." }));
}
