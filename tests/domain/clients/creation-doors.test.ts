import { expect, test } from "vitest";
import { CLUES, creationForm, lookedAt, USUAL_CHECK, USUAL_CREATION } from "~/domain/clients/creation";
import { likeness, mayJoin } from "~/domain/clients/duplicates";
import { numbered } from "~/domain/clients/registered";

const known = {
  name: "Lachaume Inès",
  phones: ["+33781223344"],
  emails: ["ines@exemple.fr"],
  addresses: [{ street: "2 rue du Port", postcode: "56000" }],
  siren: "732829320",
  siret: "",
};

const seat = (siren: string) => ({
  siren,
  siret: `${siren}00074`,
  address: { street: "8 rue de la Gare", postcode: "61000", city: "Alençon" },
});
const registered = [seat("404833048"), seat("732829320")];

test("CL12 all clues count unless told otherwise; one that does not says nothing", () => {
  expect(lookedAt(known, USUAL_CHECK)).toEqual(known);
  const reasonsWithout = (clue: (typeof CLUES)[number]) =>
    likeness(lookedAt(known, { ...USUAL_CHECK, [clue]: false }), known).reasons;
  expect(Object.fromEntries(CLUES.map((clue) => [clue, reasonsWithout(clue)]))).toEqual({
    phone: ["same-mail", "same-siren", "same-name", "same-address"],
    email: ["same-phone", "same-siren", "same-name", "same-address"],
    siren: ["same-phone", "same-mail", "same-name", "same-address"],
    name: ["same-phone", "same-mail", "same-siren", "same-address"],
    address: ["same-phone", "same-mail", "same-siren", "same-name"],
  });
});

test("CL12 a form without the part about doubles leaves it; an empty box is a no", () => {
  expect(creationForm.parse({ creation: USUAL_CREATION }).check).toBeUndefined();
  expect(
    creationForm.parse({ creation: USUAL_CREATION, check: { phone: "on", double: "refuse" } }).check,
  ).toEqual({
    phone: true,
    email: false,
    siren: false,
    name: false,
    address: false,
    firm: true,
  });
});

test("CL13 a person may join any company, and another person only where they share a way to be reached", () => {
  expect(mayJoin({ kind: "company", reasons: ["close-name"] })).toBe(true);
  expect(mayJoin({ kind: "person", reasons: ["same-phone"] })).toBe(true);
  expect(mayJoin({ kind: "person", reasons: ["same-phone", "same-name"] })).toBe(false);
  expect(mayJoin({ kind: "person", reasons: ["close-name", "same-town"] })).toBe(false);
});

test("PL4 the register's company of the number that was typed; another place of it keeps its own number", () => {
  expect(numbered({ siren: "732829320", siret: "" }, registered)).toBe(registered[1]);
  expect(numbered({ siren: "732829320", siret: "73282932000082" }, registered)).toMatchObject({
    siret: "73282932000082",
    address: { street: "", city: "" },
  });
  expect(numbered({ siren: "", siret: "" }, registered)).toBeNull();
  expect(numbered({ siren: "100000009", siret: "" }, registered)).toBeNull();
});
