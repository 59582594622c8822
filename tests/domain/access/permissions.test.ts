import { describe, expect, test } from "vitest";
import {
  can,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
  type Viewer,
  viewerKey,
} from "~/domain/access/permissions";

const staff = (role: Role): Viewer => ({ kind: "staff", userId: "1", name: "Test", role, sessionId: "s" });
const customer: Viewer = {
  kind: "customer",
  clientId: "c",
  links: [{ id: "l", quoteId: null }],
  name: "Client",
};
const all = [...Object.keys(PERMISSIONS), "space.use", "public", "system"] as Permission[];

describe("who may what", () => {
  test("A1 a role has exactly the permissions whose row lists it", () => {
    for (const role of ROLES) {
      for (const [permission, roles] of Object.entries(PERMISSIONS)) {
        expect(can(staff(role), permission as Permission)).toBe((roles as readonly Role[]).includes(role));
      }
    }
  });

  test("A1 no one on the staff holds what belongs to customers or to the system", () => {
    for (const role of ROLES)
      for (const permission of ["space.use", "system"] as const)
        expect(can(staff(role), permission)).toBe(false);
  });

  test("A2 a visitor may only what is public; a customer besides that only their space", () => {
    expect(all.filter((p) => can({ kind: "visitor" }, p))).toEqual(["public"]);
    expect(all.filter((p) => can(customer, p))).toEqual(["space.use", "public"]);
  });

  test("A3 the system may all", () => {
    expect(all.every((p) => can({ kind: "system", job: "outbox" }, p))).toBe(true);
  });

  test("A4 whoever has no right to amounts has none to what is made of amounts", () => {
    for (const role of ROLES.filter((r) => !can(staff(r), "see.sale-prices"))) {
      for (const permission of [
        "quote.read",
        "order.read",
        "invoice.read",
        "payment.read",
        "see.costs",
      ] as const)
        expect(can(staff(role), permission)).toBe(false);
    }
  });

  test("A5 viewers have distinct keys", () => {
    expect(
      new Set([
        viewerKey(staff("bureau")),
        viewerKey(customer),
        viewerKey({ kind: "visitor" }),
        viewerKey({ kind: "system", job: "x" }),
      ]).size,
    ).toBe(4);
  });
});
