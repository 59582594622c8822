import { beforeAll, expect, test } from "vitest";
import { STANDARD } from "~/domain/layouts/layout";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { loadRecord } from "~/operations/billing/load";
import { paperOfRecord } from "~/operations/billing/papers";
import { saveInvoiceDraft } from "~/operations/billing/save-invoice-draft";
import { startInvoice } from "~/operations/billing/start-invoice";
import { archiveLayout } from "~/operations/layouts/archive-layout";
import { createLayout } from "~/operations/layouts/create-layout";
import { getLayout } from "~/operations/layouts/get-layout";
import { listLayouts } from "~/operations/layouts/list-layouts";
import { layoutOn } from "~/operations/layouts/load";
import { previewLayout } from "~/operations/layouts/preview-layout";
import { restoreLayout } from "~/operations/layouts/restore-layout";
import { saveLayout } from "~/operations/layouts/save-layout";
import { setDefaultLayout } from "~/operations/layouts/set-default-layout";
import { getQuote } from "~/operations/quotes/get-quote";
import { saveQuoteDraft } from "~/operations/quotes/save-quote-draft";
import { body, item } from "../../domain/documents/bodies";
import { as, newWorld } from "../../world/world";
import { newQuote, saveOf } from "../quotes/sample";

beforeAll(newWorld);

const { annexes, ...looks } = STANDARD;
const form = { ...looks, annexes, name: "Chantiers", foot: "Qualibat 5112", version: 1 };
const defaults = async () =>
  (await listLayouts(as("bureau"))).layouts.filter((one) => one.isDefault).map(({ name }) => name);

test("LY6 the first layout of a kind is its default, then the one that is said to be, then the standard", async () => {
  const ctx = as("bureau");
  const first = await createLayout(ctx, { kind: "quote", name: "Chantiers" });
  const second = await createLayout(ctx, { kind: "quote", name: "Boutique" });
  await createLayout(ctx, { kind: "invoice", name: "Factures" });
  expect(await defaults()).toEqual(["Factures", "Chantiers"]);
  await setDefaultLayout(ctx, second, true);
  expect(await defaults()).toEqual(["Factures", "Boutique"]);
  await saveLayout(ctx, second, { ...form, name: "Boutique", logo: "right", version: 2 });
  expect((await layoutOn(ctx, "quote", null)).logo).toBe("right");
  expect((await layoutOn(ctx, "quote", first)).logo).toBe("left");

  await archiveLayout(ctx, second);
  expect(await layoutOn(ctx, "quote", null)).toEqual(STANDARD);
  // What wears it goes on wearing it; nothing new takes it by default.
  expect((await layoutOn(ctx, "quote", second)).logo).toBe("right");
  await expect(setDefaultLayout(ctx, second, true)).rejects.toMatchObject({
    problems: [{ code: "layout-aside" }],
  });
  await restoreLayout(ctx, second);
  await setDefaultLayout(ctx, first, true);
  await setDefaultLayout(ctx, first, false);
  expect(await defaults()).toEqual(["Factures"]);
});

test("two people at once: the second is told, nothing is half written", async () => {
  const ctx = as("bureau");
  const id = await createLayout(ctx, { kind: "quote", name: "À deux" });
  await saveLayout(ctx, id, { ...form, name: "À deux, mieux" });
  await expect(saveLayout(as("direction"), id, { ...form, name: "Autre" })).rejects.toMatchObject({
    kind: "conflict",
  });
  expect((await getLayout(ctx, id)).layout).toMatchObject({
    name: "À deux, mieux",
    foot: "Qualibat 5112",
    version: 2,
  });
});

test("a colour nobody could read on and a file that is not of the library are refused at their field", async () => {
  const ctx = as("bureau");
  const id = await createLayout(ctx, { kind: "quote", name: "Couleurs" });
  await expect(
    saveLayout(ctx, id, { ...form, accent: "#ffee00", annexes: ["nowhere"] }),
  ).rejects.toMatchObject({
    problems: [
      { code: "accent-too-light", field: "accent" },
      { code: "layout-annex-unknown", field: "annexes" },
    ],
  });
});

test("a copy starts from what it copies; a technician makes none", async () => {
  const ctx = as("bureau");
  const id = await createLayout(ctx, { kind: "quote", name: "Modèle" });
  await saveLayout(ctx, id, { ...form, name: "Modèle", columns: ["reference"] });
  const copy = await createLayout(ctx, { kind: "invoice", name: "Copie", from: id });
  expect((await getLayout(ctx, copy)).layout).toMatchObject({
    kind: "quote",
    columns: ["reference"],
    foot: "Qualibat 5112",
  });
  await expect(createLayout(as("technicien"), { kind: "quote", name: "Non" })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("the preview is a PDF of what the form says, saved or not", async () => {
  const bytes = await previewLayout(as("bureau"), { ...STANDARD, kind: "invoice", terms: "Article premier" });
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe("%PDF-");
});

test("LY7 a quote wears the layout that was chosen, of its own kind; an issued invoice keeps what it left with", async () => {
  const ctx = as("bureau");
  const chosen = await createLayout(ctx, { kind: "quote", name: "Choisie" });
  const bills = await createLayout(ctx, { kind: "invoice", name: "Rouges" });
  const quoteId = await newQuote(ctx);
  const save = await saveOf(ctx, quoteId);
  await expect(
    saveQuoteDraft(ctx, quoteId, { ...save, header: { ...save.header, layoutId: bills } }),
  ).rejects.toMatchObject({ problems: [{ code: "layout-unknown", field: "layoutId" }] });
  await saveQuoteDraft(ctx, quoteId, { ...save, header: { ...save.header, layoutId: chosen } });
  const view = await getQuote(ctx, quoteId);
  expect(view.header.layoutId).toBe(chosen);
  expect(view.layouts.map(({ name }) => name)).toContain("Choisie");

  await setDefaultLayout(ctx, bills, true);
  await saveLayout(ctx, bills, { ...form, name: "Rouges", accent: "#8c2f39", version: 2 });
  const invoiceId = await startInvoice(ctx, { clientId: "c-turpin" });
  const { invoice, draft } = await getInvoice(ctx, invoiceId);
  if (!draft) throw new Error("not a draft");
  await saveInvoiceDraft(ctx, invoiceId, {
    version: invoice.version,
    header: draft.header,
    body: body([item("a", 1, 100, 20)]),
    base: null,
    costs: {},
    copies: {},
  });
  await issueInvoice(ctx, { invoiceId, version: (await getInvoice(ctx, invoiceId)).invoice.version });
  await saveLayout(ctx, bills, { ...form, name: "Rouges", accent: "#1d4e89", version: 3 });
  const paper = await paperOfRecord(ctx, await loadRecord(ctx, invoiceId));
  expect(paper).toMatchObject({ accent: "#8c2f39", layout: { foot: "Qualibat 5112" } });
});
