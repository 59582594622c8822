import { describe, expect, test } from "vitest";
import { addDays, type Day, isDay } from "~/domain/calendar/day";
import type { DocumentBody } from "~/domain/documents/document";
import { mergeHeader } from "~/domain/documents/header";
import { totals } from "~/domain/documents/totals";
import { basisPoints, cents, quantity } from "~/domain/money/money";
import { difference } from "~/domain/quotes/difference";
import type { QuoteHeader } from "~/domain/quotes/header";
import { quoteMentions } from "~/domain/quotes/mentions";
import { quoteStatus } from "~/domain/quotes/status";
import { balanceSentence } from "~/domain/quotes/terms";
import { body, item } from "../documents/drafts";

const day = (text: string) => text as Day;
const facts = {
  sentAt: null,
  firstViewedAt: null,
  acceptedAt: null,
  refusedAt: null,
  supersededAt: null,
  binnedAt: null,
  validUntil: day("2026-12-23"),
};
const header: QuoteHeader = {
  title: "Poêle",
  intro: "",
  closing: "",
  paymentTerms: "",
  depositBp: basisPoints(3_000),
  datedOn: day("2026-11-23"),
  validUntil: day("2026-12-23"),
  ouvrageId: null,
  siteAddressId: null,
  interlocutorId: null,
  offPremises: false,
  worksStartOn: null,
  worksDuration: "",
  waste: null,
  layoutId: null,
};

describe("status", () => {
  const today = day("2026-12-01");
  test.each([
    ["Q4 not sent is a draft", {}, "draft"],
    ["Q6 sent", { sentAt: 1 }, "sent"],
    ["Q6 viewed", { sentAt: 1, firstViewedAt: 2 }, "viewed"],
    ["Q1 refused", { sentAt: 1, refusedAt: 2 }, "refused"],
    ["Q3 a newer version outlives a refusal", { sentAt: 1, refusedAt: 2, supersededAt: 3 }, "superseded"],
    ["Q2 a signature outlives a newer version", { sentAt: 1, acceptedAt: 2, supersededAt: 3 }, "accepted"],
    ["Q2 the bin hides all", { binnedAt: 1 }, "binned"],
  ])("%s", (_, happened, status) => expect(quoteStatus({ ...facts, ...happened }, today)).toBe(status));

  test("Q5 an offer holds through its last day", () => {
    const sent = { ...facts, sentAt: 1, firstViewedAt: 2 };
    expect(quoteStatus(sent, day("2026-12-23"))).toBe("viewed");
    expect(quoteStatus(sent, day("2026-12-24"))).toBe("expired");
    expect(quoteStatus({ ...sent, acceptedAt: 3 }, day("2027-12-24"))).toBe("accepted");
    expect(quoteStatus(facts, day("2027-12-24"))).toBe("draft");
  });
});

describe("mentions", () => {
  const codes = (more: object, vatRates: number[] = [2_000]) =>
    quoteMentions({
      customer: "person",
      header,
      totals: totals(body(vatRates.map((rate, i) => item(`l${i}`, { vatRate: basisPoints(rate) })))),
      vatRegime: "real",
      hasOptions: false,
      certificates: {},
      ...more,
    }).map((mention) => mention.code);

  test("Q7 options outside the total are said", () => {
    expect(codes({ hasOptions: true })).toContain("options-outside");
    expect(codes({})).not.toContain("options-outside");
  });
  test("Q8 reduced rates bring the certificate, the franchise its own mention", () => {
    expect(codes({}, [2_000, 550])).toContain("vat-certificate-550");
    expect(codes({}, [1_000])).toContain("vat-certificate-1000");
    expect(codes({}, [2_000]).join()).not.toContain("certificate");
    expect(codes({ vatRegime: "franchise" }, [1_000])).toEqual([
      "free-quote",
      "vat-franchise",
      "ordered-before",
    ]);
  });
  test("Q9 withdrawal for a consumer at home only, waste when there is some", () => {
    const waste = {
      nature: "Gravats",
      quantity: "2 m³",
      handling: "tri sur place",
      site: "Anse",
      costCents: 12_000,
    };
    const home = { header: { ...header, offPremises: true, waste } };
    expect(codes(home)).toEqual(["free-quote", "waste", "withdrawal", "ordered-before"]);
    expect(codes({ ...home, customer: "company" })).not.toContain("withdrawal");
    const said = quoteMentions({
      customer: "person",
      header: home.header,
      totals: totals(body([])),
      vatRegime: "real",
      hasOptions: false,
      certificates: {},
    }).find((mention) => mention.code === "waste");
    expect(said?.text).toBe(
      "Déchets du chantier : Gravats, 2 m³ ; tri sur place ; point de collecte : Anse ; coût estimé : 120,00\u00a0€.",
    );
  });
});

test("Q10 headers merge field by field, mine first", () => {
  const mine = { ...header, title: "Poêle 8 kW", intro: "Bonjour" };
  const theirs = { ...header, title: "Poêle 10 kW", closing: "Merci" };
  const merged = mergeHeader(header, mine, theirs);
  expect(merged.header).toMatchObject({ title: "Poêle 8 kW", intro: "Bonjour", closing: "Merci" });
  expect(merged.clashes).toEqual([{ what: "header", label: "", field: "title" }]);
  expect(mergeHeader(header, mine, mine).clashes).toEqual([]);
});

test("Q11 the terms of a new quote say how the balance is paid", () => {
  expect(balanceSentence({ kind: "net_days", days: 0 })).toBe("Solde à réception de la facture.");
  expect(balanceSentence({ kind: "days_then_end_of_month", days: 45 })).toBe("Solde à 45 jours fin de mois.");
});

test("Q12 two versions are compared line by line", () => {
  const before = { header, body: body([item("a"), item("b"), item("c")]) };
  const after = {
    header: { ...header, depositBp: basisPoints(4_000) },
    body: body([item("c"), item("a", { quantity: quantity(2_000) }), item("n")]),
  };
  const { lines, moved, header: fields, totals: sums } = difference(before, after);
  expect(lines.map((change) => change.kind + change.line.id)).toEqual(["changeda", "addedn", "removedb"]);
  expect(lines[0]).toMatchObject({ fields: [{ field: "quantity", before: 1_000, after: 2_000 }] });
  expect(moved).toBe(2);
  expect(fields).toEqual([{ field: "depositBp", before: 3_000, after: 4_000 }]);
  expect([sums.before.net, sums.after.net]).toEqual([cents(30_000), cents(40_000)]);
});

test("Q12 options and the document's discount are compared too", () => {
  const option = (id: string, retained: boolean, label = id) => ({
    id,
    label,
    retained,
    choice: null,
  });
  const at = (options: ReturnType<typeof option>[], discount: DocumentBody["discount"]) => ({
    header,
    body: { ...body([item("a")]), options, discount },
  });
  const share = { kind: "share" as const, share: basisPoints(500) };
  const { options, discount } = difference(
    at([option("same", false), option("taken", false), option("gone", false), option("named", false)], null),
    at(
      [option("same", false), option("taken", true), option("named", false, "autre"), option("new", true)],
      share,
    ),
  );
  expect(options.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    "taken retained",
    "named renamed",
    "new added",
    "gone removed",
  ]);
  expect(discount).toEqual({ before: null, after: share });
});

test("days add up over months, leap years and clock changes", () => {
  expect(addDays(day("2026-11-23"), 30)).toBe("2026-12-23");
  expect(addDays(day("2028-02-28"), 1)).toBe("2028-02-29");
  expect(addDays(day("2026-03-28"), 2)).toBe("2026-03-30");
  expect(isDay("2026-02-30")).toBe(false);
});
