import { and, count, eq, isNull } from "drizzle-orm";
import { recoveryCode } from "~/db/schema/access";
import { deviceName, deviceOf } from "~/domain/access/sessions";
import { verb } from "../context.server";
import { loadCompany } from "../settings/load";
import { liveSessions, loadSelf, ownSession } from "./load";
import { enrolment } from "./totp";

/** One's own page: identity, second factor with its QR code while it waits for its first code, live sessions. */
export const getProfile = verb("profile.manage", async (ctx) => {
  const own = ownSession(ctx);
  const person = await loadSelf(ctx);
  const [sessions, [codes]] = await ctx.db.batch([
    liveSessions(ctx, person.id),
    ctx.db
      .select({ left: count() })
      .from(recoveryCode)
      .where(and(eq(recoveryCode.userId, person.id), isNull(recoveryCode.usedAt))),
  ]);
  const waiting = person.totpSecret !== null && person.totpConfirmedAt === null;
  const company = waiting ? await loadCompany(ctx) : null;
  return {
    name: person.name,
    email: person.email,
    phone: person.phone,
    role: person.role,
    version: person.version,
    searchMode: person.searchMode,
    twoFactor: {
      since: person.totpConfirmedAt,
      codesLeft: codes?.left ?? 0,
      enrolment: waiting
        ? await enrolment(ctx.env, person, `Aplomb ${company?.tradeName || company?.legalName || ""}`.trim())
        : null,
    },
    sessions: sessions.map((row) => ({
      id: row.id,
      device: deviceName(row.agent),
      kind: deviceOf(row.agent).kind,
      address: row.address,
      openedAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      own: row.id === own,
    })),
  };
});
