import { asc } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { clientAction } from "~/db/schema/actions";
import { client, ouvrage } from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import type { Role } from "~/domain/access/permissions";
import type { Day } from "~/domain/calendar/day";
import { openList } from "~/operations/lists/open-list";
import { newLot } from "../../world/lot";
import { as, newWorld } from "../../world/world";

const db = () => as("bureau").db;
const asked = (address: string) => new URLSearchParams(address);
const open = (address: string, role: Role = "bureau") => openList(as(role), "clients", asked(address));

beforeAll(async () => {
  await newWorld();
  await newLot(40);
  await db().update(client).set({ createdBy: "user:u-bureau" });
});

test("actions of a state: one, the other, both, none, and what is left of them", async () => {
  await db().delete(clientAction);
  const { id: clientId } = (await db().select().from(client).limit(1))[0] ?? { id: "" };
  const made = (id: string, doneAt: number | null) => ({
    id,
    clientId,
    typeId: "at-appel",
    subject: id === "open" ? "Ramonage à prévoir" : "",
    dueOn: "2026-11-23" as Day,
    startsOn: "2026-11-23" as Day,
    assigneeId: "u-bureau",
    doneAt,
    createdAt: 1,
    createdBy: "user:u-commercial",
    rhythmEvery: id === "open" ? 2 : null,
    rhythmUnit: id === "open" ? ("week" as const) : null,
  });
  await db()
    .insert(clientAction)
    .values([made("open", null), made("done", 5)]);
  const kept = async (address: string) => {
    const opened = await openList(as("bureau"), "actions", asked(address));
    expect(opened.total).toBe(opened.rows.length);
    return opened.rows.map((row) => row.id).toSorted((a, b) => a.localeCompare(b));
  };
  expect(await kept("f=etat:in:open")).toEqual(["open"]);
  expect(await kept("f=etat:in:done")).toEqual(["done"]);
  expect(await kept("f=etat:in:open,done")).toEqual(["done", "open"]);
  expect(await kept("f=etat:in:neither")).toEqual([]);
  expect(await kept("f=etat:out:open")).toEqual(["done"]);
  expect(await kept("f=etat:filled:")).toEqual(["done", "open"]);
  expect(await kept("f=&q=ramonage%20a")).toEqual(["open"]);
  expect(await kept("f=revient:contains:2%20semaines")).toEqual(["open"]);
  expect(await kept("f=par:in:u-commercial&tri=par")).toEqual(["done", "open"]);
  expect(await kept("f=par:in:u-bureau")).toEqual([]);
  expect(await kept("vue=miennes")).toEqual(["open"]);
  const [row] = (await openList(as("bureau"), "actions", asked("c=revient,par,suivi,tel,cp,fait-par"))).rows;
  expect(row?.cells.slice(0, 2)).toEqual(["toutes les 2 semaines", "u-commercial"]);
});

test("ouvrages put aside are found by their name where a filter shows them, the others by the search", async () => {
  const { id: clientId, sortName } = (
    await db().select().from(client).orderBy(asc(client.sortName)).limit(1)
  )[0] ?? {
    id: "",
    sortName: "",
  };
  const kept = async (address: string) =>
    (await openList(as("bureau"), "ouvrages", asked(address))).rows.map((row) => row.cells);
  const made = (id: string, archivedAt: number | null) => ({
    id,
    clientId,
    typeId: "ot-poele",
    name: `Poêle ${id}`,
    nextServiceOn: "2026-12-10" as Day,
    archivedAt,
    createdAt: 1,
  });
  await db()
    .insert(ouvrage)
    .values([made("salon", null), made("grenier", 5)]);
  await db()
    .insert(equipment)
    .values([
      { id: "e1", ouvrageId: "salon", label: "Foyer", endOfLifeOn: "2027-03-01" as Day, createdAt: 1 },
      { id: "e2", ouvrageId: "salon", label: "Ventilateur", endOfLifeOn: "2027-01-01" as Day, createdAt: 1 },
    ]);
  expect(await kept("c=nom&q=poele")).toEqual([["Poêle salon"]]);
  expect(await kept("c=nom&q=poele&f=cote:yes:")).toEqual([["Poêle grenier"]]);
  expect(await kept(`c=nom&q=${encodeURIComponent(sortName)}`)).toEqual([["Poêle salon"]]);
  expect(await kept("c=nom,remplacement&vue=remplacer")).toEqual([["Poêle salon", "2027-01-01"]]);
  // The first end is what stands in the cell and what a filter looks at.
  expect(await kept("c=nom&f=remplacement:between:2027-02-01,")).toEqual([]);
  expect(await kept("c=nom,entretien&vue=entretien&tri=ville")).toEqual([["Poêle salon", "2026-12-10"]]);
  expect(await kept("c=nom&tri=-ville")).toEqual([["Poêle salon"]]);
});

test("clients: who wrote them down, what is to be done, their last quote and invoice, in columns that sort", async () => {
  const { rows } = await open("c=nom,par,actions,devis,facture,carte&tri=-par");
  expect(rows[0]?.cells[1]).toBe("u-bureau");
  for (const key of ["actions", "devis", "facture", "carte"])
    expect((await open(`tri=${key}`)).rows.length).toBe(rows.length);
  expect((await open("f=par:in:u-direction")).total).toBe(0);
  expect((await open("vue=miens", "commercial")).total).toBeGreaterThan(0);
  expect((await open("", "technicien")).columns.map((one) => one.key)).not.toContain("devis");
});
