import { pinAddress } from "~/operations/clients/pin-address";
import { contextFor } from "~/operations/context.server";
import { POSITIONS } from "~/operations/gateways/gazetteer/positions";
import type { DemoClient } from "./clients";

const DAY = 86_400_000;
/** Half a kilometre: a gate is not the middle of its town. */
const OFF = { lat: 0.0041, lon: 0.0037 };

/** The technician stood at the gate of a few clients. */
export async function livePins(d1: D1Database, clients: DemoClient[], now: number): Promise<void> {
  const ctx = contextFor({ DB: d1 } as unknown as Env, {
    viewer: { kind: "staff", userId: "demo-samir", name: "Samir Haddad", role: "technicien", sessionId: "" },
    clock: () => now - 2 * DAY,
  });
  for (const { address } of clients.slice(0, 3)) {
    const at = POSITIONS.get(address.postcode ?? "");
    if (at)
      await pinAddress(ctx, address.clientId, address.id, { lat: at.lat + OFF.lat, lon: at.lon + OFF.lon });
  }
}
