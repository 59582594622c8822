import { expect, test } from "vitest";
import { type Choice, listProblems } from "~/domain/company/choices";

const entry = (label: string, changes: Partial<Choice> = {}): Choice => ({
  id: label,
  list: "client-origin",
  label,
  semantics: null,
  archived: false,
  ...changes,
});
const status = (label: string, sellable: boolean, searchable: boolean, bin: boolean, archived = false) =>
  entry(label, { list: "client-status", semantics: { sellable, searchable, bin }, archived });
const codes = (entries: Choice[]) => listProblems(entries).map((p) => p.code);

test("C10 two living entries never bear the same label, accents and case ignored", () => {
  expect(codes([entry("Salon"), entry("salon ")])).toEqual(["choice-label-taken"]);
  expect(codes([entry("Été"), entry("ete")])).toEqual(["choice-label-taken"]);
  expect(codes([entry("Salon"), entry("salon", { archived: true })])).toEqual([]);
});

test("C11 exactly one bin, which neither sells nor is searched, and one status that sells", () => {
  const client = status("Client", true, true, false);
  const bin = status("Corbeille", false, false, true);
  expect(codes([client, bin])).toEqual([]);
  expect(codes([client])).toEqual(["status-bin-needed"]);
  expect(codes([client, { ...bin, archived: true }])).toEqual(["status-bin-needed"]);
  expect(codes([client, bin, status("Poubelle", false, false, true)])).toEqual(["status-bin-needed"]);
  expect(codes([client, status("Corbeille", true, false, true)])).toEqual(["status-bin-sells"]);
  expect(codes([status("Fournisseur", false, true, false), bin])).toEqual(["status-none-sells"]);
});

test("C12 a list never becomes empty", () => {
  expect(codes([entry("h", { archived: true })])).toEqual(["choice-list-empty"]);
});
