import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { setUpForm } from "~/domain/company/forms";
import { getFrame } from "~/operations/access/get-frame";
import { logIn } from "~/operations/access/log-in";
import { getSetUpState } from "~/operations/settings/get-set-up-state";
import { setUpCompany } from "~/operations/settings/set-up-company";
import { count, holding, PASSWORD, visitor } from "../access/doors";

const typed = {
  legalName: "Azur & Flamme",
  legalForm: "SARL",
  shareCapital: "8 000,00 €",
  siret: "732 829 320 00074",
  naf: "4322b",
  rcsCity: "Toulon",
  street: "8 quai des Pêcheurs",
  postcode: "83000",
  city: "Toulon",
  email: "Bonjour@azur-flamme.example",
  vatRegime: "real",
  paymentTerms: "net_days",
  paymentDays: "30",
  lateRateBp: "12,15 %",
  depositBp: "30",
  quoteValidityDays: "30",
  iban: "FR76 3000 6000 0112 3456 7890 189",
  bic: "agrifrpp",
  userName: "Claire Montel",
  userEmail: "claire@azur-flamme.example",
  password: PASSWORD,
};
const form = (changes: Record<string, string> = {}) => setUpForm.parse({ ...typed, ...changes });

test("before the set-up every page leads to it", async () => {
  expect(await getSetUpState(visitor("192.0.2.1"))).toEqual({ done: false });
  expect(await getFrame(visitor("192.0.2.1"))).toEqual({ state: "set-up" });
});

test("C1..C5 wrong numbers are told at their fields and nothing is written", async () => {
  const wrong = (changes: Record<string, string>) =>
    setUpCompany(visitor("192.0.2.2"), form(changes)).then(
      () => [],
      (e: { problems: { code: string; field?: string }[] }) => e.problems.map((p) => `${p.field}: ${p.code}`),
    );
  expect(await wrong({ siret: "73282932000075" })).toEqual(["siret: siret-wrong"]);
  expect(await wrong({ siret: "73282932100074" })).toContain("siret: siren-wrong");
  expect(await wrong({ vatNumber: "FR 88 100000009" })).toEqual(["vatNumber: vat-number-of-another"]);
  expect(await wrong({ vatRegime: "franchise", vatOnDebits: "on" })).toEqual([
    "vatOnDebits: franchise-on-debits",
  ]);
  expect(await wrong({ paymentDays: "61" })).toEqual(["paymentDays: payment-too-late"]);
  expect(await wrong({ iban: "FR7630006000011234567890188" })).toEqual(["iban: iban-wrong"]);
  expect(await wrong({ bic: "AGRI" })).toEqual(["bic: bic-wrong"]);
  expect(await wrong({ insurer: "MAAF Pro" })).toContain("contractNumber: insurance-incomplete");
  expect(await wrong({ mediatorName: "CM2C" })).toEqual(["mediatorAddress: mediator-unreachable"]);
  expect(await wrong({ password: "claire montel 83" })).toEqual(["password: password-tells-owner"]);
  expect(await count("select count(*) n from company")).toBe(0);
  expect(await count("select count(*) n from user")).toBe(0);
  expect(await count("select count(*) n from choice")).toBe(0);
});

test("two people setting up at once: one wins, the other is told, one company stands", async () => {
  const results = await Promise.allSettled([
    setUpCompany(visitor("192.0.2.3"), form()),
    setUpCompany(
      visitor("192.0.2.4"),
      form({ userEmail: "autre@azur-flamme.example", userName: "Hugo Lefèvre" }),
    ),
  ]);
  expect(results.map((r) => r.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const lost = results.find((r) => r.status === "rejected");
  expect(lost?.reason).toMatchObject({ kind: "conflict", problems: [{ code: "already-set-up" }] });
  expect(await count("select count(*) n from company")).toBe(1);
  expect(await count("select count(*) n from user")).toBe(1);
  expect(await count("select count(*) n from session")).toBe(1);

  const won = results.find((r) => r.status === "fulfilled");
  const ctx = won && (await holding(won.value.token));
  expect(ctx?.viewer).toMatchObject({ role: "direction" });
  expect(ctx && (await getFrame(ctx))).toMatchObject({ state: "in", company: { name: "Azur & Flamme" } });
});

test("the company has its numbers bare, its VAT number computed, its lists with their meaning", async () => {
  const row = await env.DB.prepare("select * from company").first();
  expect(row).toMatchObject({
    siren: "732829320",
    siret: "73282932000074",
    vat_number: "FR44732829320",
    naf: "43.22B",
    share_capital_cents: 800_000,
    late_rate_bp: 1215,
    deposit_bp: 3000,
    iban: "FR7630006000011234567890189",
    bic: "AGRIFRPP",
    email: "bonjour@azur-flamme.example",
    insurance: null,
  });
  const statuses = await env.DB.prepare(
    "select label, semantics ->> 'bin' bin, semantics ->> 'sellable' sellable from choice where list = 'client-status' order by position",
  ).all();
  expect(statuses.results).toEqual([
    { label: "Suspect", bin: 0, sellable: 1 },
    { label: "Prospect", bin: 0, sellable: 1 },
    { label: "Client", bin: 0, sellable: 1 },
    { label: "Corbeille", bin: 1, sellable: 0 },
  ]);
  expect(await count("select count(distinct list) n from choice")).toBe(8);
  expect(await count("select count(*) n from article_family")).toBeGreaterThan(5);
});

test("a company that stands can't be set up again, and its first person can log in", async () => {
  await expect(setUpCompany(visitor("192.0.2.5"), form())).rejects.toMatchObject({ kind: "conflict" });
  expect(await getFrame(visitor("192.0.2.5"))).toEqual({ state: "log-in" });
  const { token } = await logIn(visitor("192.0.2.5"), {
    email: "claire@azur-flamme.example",
    password: PASSWORD,
  });
  expect(await holding(token)).not.toBeNull();
});
