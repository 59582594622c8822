import { beforeAll, expect, test } from "vitest";
import { identityForm, lawForm } from "~/domain/company/forms";
import { getCompany } from "~/operations/settings/get-company";
import { listAudit } from "~/operations/settings/list-audit";
import { saveCompany } from "~/operations/settings/save-company";
import { as, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const law = (changes: Record<string, string> = {}) =>
  lawForm.parse({
    vatRegime: "real",
    paymentTerms: "net_days",
    paymentDays: "30",
    lateRateBp: "12,15",
    depositBp: "30",
    quoteValidityDays: "30",
    ...changes,
  });

test("a section is saved with the version one saw, and the journal holds only what changed", async () => {
  const { company } = await getCompany(as("direction"));
  await saveCompany(as("direction"), "law", law({ paymentDays: "45", vatOnDebits: "on" }), company.version);
  expect((await getCompany(as("bureau"))).company).toMatchObject({
    paymentDays: 45,
    vatOnDebits: true,
    legalName: "Fontaine & Fils",
  });
  const [row] = (await listAudit(as("direction"), { kind: "company" })).rows;
  expect(row).toMatchObject({
    action: "changed",
    viewerName: "Claire Fontaine",
    before: { paymentDays: 30, vatOnDebits: false },
    after: { paymentDays: 45, vatOnDebits: true },
  });
  await expect(saveCompany(as("direction"), "law", law(), company.version)).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("nothing changed writes nothing", async () => {
  const { company } = await getCompany(as("direction"));
  await saveCompany(as("direction"), "appearance", { accent: company.accent }, company.version);
  expect((await getCompany(as("direction"))).company.version).toBe(company.version);
});

test("C1 C3 C8 C9 the rules of each section are asked", async () => {
  const save = (...args: Parameters<typeof saveCompany> extends [unknown, ...infer Rest] ? Rest : never) =>
    saveCompany(as("direction"), ...args).catch((e: { problems: { code: string }[] }) => e.problems[0]?.code);
  const { company } = await getCompany(as("direction"));
  const identity = identityForm.parse({ ...company, shareCapital: "20 000", siret: "10000000900018" });
  expect(await save("identity", identity, company.version)).toBe("siret-wrong");
  expect(await save("law", law({ paymentDays: "90" }), company.version)).toBe("payment-too-late");
  expect(await save("appearance", { accent: "#ffee00" }, company.version)).toBe("accent-too-light");
  const numbering = {
    allocatesClientCodes: true,
    clientCodePattern: "CLI",
    numbersLines: true,
    defaultSalesAccount: "707000",
  };
  expect(await save("numbering", numbering, company.version)).toBe("pattern-without-counter");
  expect((await getCompany(as("direction"))).company.version).toBe(company.version);
});

test("everybody reads the company, the direction alone changes it", async () => {
  for (const role of ["commercial", "bureau", "planification", "technicien", "comptabilite"] as const) {
    expect((await getCompany(as(role))).mayManage).toBe(false);
    await expect(saveCompany(as(role), "appearance", { accent: "#0f5c63" }, 1)).rejects.toMatchObject({
      kind: "forbidden",
    });
  }
});

test("the journal is filtered by person, kind and words, and paged by key without a hole", async () => {
  let { company } = await getCompany(as("direction"));
  for (let n = 0; n < 60; n++) {
    const at = as("direction", NOW + (n + 1) * 1000);
    await saveCompany(
      at,
      "law",
      law({ paymentDays: String(10 + (n % 40)), quoteValidityDays: String(10 + n) }),
      company.version,
    );
    company = (await getCompany(as("direction"))).company;
  }
  const first = await listAudit(as("direction"), {});
  const second = await listAudit(as("direction"), { after: first.next ?? "" });
  expect(first.rows).toHaveLength(50);
  const ids = [...first.rows, ...second.rows].map((r) => r.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(ids.toSorted().toReversed());
  expect(second.next).toBeNull();
  expect((await listAudit(as("direction"), { by: "user:u-bureau" })).rows).toEqual([]);
  expect(
    (await listAudit(as("direction"), { kind: "company", text: 'quoteValidityDays":69' })).rows,
  ).toHaveLength(1);
  await expect(listAudit(as("bureau"), {})).rejects.toMatchObject({ kind: "forbidden" });
});
