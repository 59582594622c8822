import { beforeAll, expect, test } from "vitest";
import { ouvrageForm } from "~/domain/clients/forms";
import { equipmentForm } from "~/domain/equipment/forms";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { addEquipment } from "~/operations/equipment/add-equipment";
import { binEquipment } from "~/operations/equipment/bin-equipment";
import { getEquipmentForm } from "~/operations/equipment/get-equipment-form";
import { getOrderDraft } from "~/operations/orders/get-order-draft";
import { saveOrder } from "~/operations/orders/save-order";
import { startOrder } from "~/operations/orders/start-order";
import { body, item } from "../../domain/documents/bodies";
import { as, newWorld } from "../../world/world";

const office = () => as("bureau");

beforeAll(newWorld);

test("EQ10 what was ordered is offered until all of it is installed, never twice by its invoice", async () => {
  const orderId = await startOrder(office(), { clientId: "c-turpin" });
  const { order, header } = await getOrderDraft(office(), orderId);
  const line = item("a", 2, 100, 20, {
    label: "Poêle à granulés 8 kW",
    articleId: "ar-poele",
    nature: "goods",
  });
  await saveOrder(office(), orderId, {
    version: order.version,
    header,
    body: body([line, item("b", 1, 50, 10)]),
    base: null,
    costs: {},
    copies: {},
  });
  const ouvrageId = await addOuvrage(
    office(),
    "c-turpin",
    ouvrageForm.parse({ typeId: "ot-poele", name: "Poêle" }),
  );
  const lines = async (role: "bureau" | "technicien" = "bureau") =>
    (await getEquipmentForm(as(role), "c-turpin", ouvrageId, null)).lines;
  const offered = await lines();
  expect(offered.map((one) => [one.label, one.left])).toEqual([["Poêle à granulés 8 kW", 2]]);
  expect(await lines("technicien")).toEqual([]);
  expect(offered.find((one) => one.lineId === "a")).toMatchObject({
    kind: "order",
    documentId: orderId,
    articleId: "ar-poele",
    reference: "POELE-8K",
    warrantyMonths: 24,
  });

  const invoiceId = await draftInvoice(office(), orderId);
  const { invoice } = await getInvoice(office(), invoiceId);
  await issueInvoice(office(), { invoiceId, version: invoice.version });
  expect((await lines()).every((one) => one.kind === "order")).toBe(true);

  const install = () =>
    addEquipment(
      office(),
      "c-turpin",
      ouvrageId,
      equipmentForm.parse({
        articleId: "ar-poele",
        label: "Poêle à granulés 8 kW",
        line: `order:${orderId}:a`,
        installedOn: "2026-11-01",
      }),
    );
  const left = async () => (await lines()).find((one) => one.lineId === "a")?.left ?? 0;
  const first = await install();
  expect(await left()).toBe(1);
  await install();
  expect(await left()).toBe(0);
  await expect(install()).rejects.toMatchObject({ problems: [{ code: "line-not-installable" }] });
  await binEquipment(office(), first, 1);
  expect(await left()).toBe(1);
});
