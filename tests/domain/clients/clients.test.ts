import { describe, expect, test } from "vitest";
import type { Day } from "~/domain/calendar/day";
import { codeShape } from "~/domain/clients/code";
import {
  CREATION_FIELDS,
  type CreationFields,
  missingAtCreation,
  USUAL_CREATION,
} from "~/domain/clients/creation";
import { displayName, postalName, sortName } from "~/domain/clients/names";
import { clientForm } from "~/domain/clients/new-client";

const person = {
  kind: "person" as const,
  civility: "M.",
  firstName: "Éric",
  lastName: "Turpin",
  companyName: "",
};
const company = { ...person, kind: "company" as const, companyName: "Les Cyprès" };

test("CL1 names for the screen, for sorting, for a letter", () => {
  expect([displayName(person), sortName(person), postalName(person)]).toEqual([
    "Turpin Éric",
    "turpin eric",
    "M. Éric Turpin",
  ]);
  expect([displayName(company), postalName(company)]).toEqual(["Les Cyprès", "Les Cyprès"]);
  expect(displayName({ ...person, firstName: "" })).toBe("Turpin");
});

const problems = (form: unknown) =>
  clientForm.safeParse(form).error?.issues.map((issue) => [issue.path.join("."), issue.message]) ?? [];

test("CL2 the missing name is asked for at its field", () => {
  expect(problems({ kind: "person", statusId: "s" })).toEqual([["lastName", "Indiquez le nom."]]);
  expect(problems({ kind: "company", lastName: "X", statusId: "s" })).toEqual([
    ["companyName", "Indiquez le nom de la société."],
  ]);
  expect(problems({ kind: "person", lastName: "X", statusId: "s" })).toEqual([]);
});

test("CL3 empty rows are left out", () => {
  const form = clientForm.parse({
    kind: "person",
    lastName: "X",
    statusId: "s",
    phones: [{ value: "", label: "Mobile" }],
    emails: [{}],
    addresses: [{ use: "site" }, { city: "Lyon" }],
    interlocutors: [{ civility: "M." }],
  });
  expect([form.phones, form.emails, form.addresses.length, form.interlocutors]).toEqual([[], [], 1, []]);
});

test("CL4 phones become E.164, mails lower case; what is neither gets its sentence at its row", () => {
  const base = { kind: "person", lastName: "X", statusId: "s" };
  const form = clientForm.parse({
    ...base,
    phones: [{ value: "06.12 34-56 78" }],
    emails: [{ value: " A@B.FR " }],
  });
  expect([form.phones[0]?.value, form.emails[0]?.value]).toEqual(["+33612345678", "a@b.fr"]);
  expect(
    problems({ ...base, phones: [{ value: "06 12" }], emails: [{ value: "a@" }] }).map(([path]) => path),
  ).toEqual(["phones.0.value", "emails.0.value"]);
});

test("CL5 a code is prefix, counter, suffix", () => {
  expect(codeShape("C{SEQ:6}", "Turpin", "2026-11-23" as Day)).toEqual({ prefix: "C", width: 6, suffix: "" });
});

describe("CL8 what is asked of a new client", () => {
  const form = (over: Record<string, unknown>) =>
    clientForm.parse({ kind: "person", lastName: "Dupont", companyName: "Bocage", statusId: "s", ...over });
  const all = Object.fromEntries(CREATION_FIELDS.map((name) => [name, "required"])) as CreationFields;
  const at = (fields: CreationFields, over: Record<string, unknown> = {}) =>
    missingAtCreation(fields, form(over)).map((found) => found.field);

  test("nothing is insisted on unless the company says so", () => {
    expect(at(USUAL_CREATION)).toEqual([]);
  });
  test("what is insisted on and missing is said at its field; a person has no SIREN", () => {
    expect(at(all)).toEqual([
      "phones[0].value",
      "emails[0].value",
      "addresses[0].city",
      "originId",
      "followedBy",
      "observations",
    ]);
    expect(at(all, { kind: "company" })).toContain("siren");
  });
  test("a form that gives all of it passes; half an address does not", () => {
    const whole = {
      kind: "company",
      phones: [{ value: "06 12 34 56 78" }],
      emails: [{ value: "a@exemple.fr" }],
      addresses: [{ postcode: "38000", city: "Grenoble" }],
      originId: "o",
      followedBy: "u",
      siren: "732829320",
      observations: "Appeler le soir",
    };
    expect(at(all, whole)).toEqual([]);
    expect(at(all, { ...whole, addresses: [{ city: "Grenoble" }] })).toEqual(["addresses[0].city"]);
  });
});
