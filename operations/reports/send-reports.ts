import { and, eq, isNull, ne } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { user } from "~/db/schema/access";
import { followUp, tellingPreference } from "~/db/schema/telling";
import { can, type Viewer } from "~/domain/access/permissions";
import { ELEMENTS, isStanding, REPORT_ELEMENTS } from "~/domain/reports/elements";
import { type Every, lastPeriod, sameLastYear } from "~/domain/reports/periods";
import { dashboardMail } from "~/outputs/mail/dashboard";
import { type Ctx, verb } from "../context.server";
import { eachOnce, followedUp } from "../follow-up/load";
import { loadMailFrame } from "../mail/load";
import { queuedMail } from "../mail/writes";
import { figuresOf, sellerOf } from "./figures";

/**
 * The dashboard mail of everyone who asked for one, about the last whole day, week or month (RP1), once each. Holds
 * what they ticked and may see: no amount without the right. Returns how many were queued.
 */
export const sendReports = verb("system", async (ctx): Promise<number> => {
  const wanted = await ctx.db
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      every: tellingPreference.reportEvery,
      elements: tellingPreference.reportElements,
    })
    .from(tellingPreference)
    .innerJoin(user, eq(user.id, tellingPreference.userId))
    .where(and(isNull(user.disabledAt), ne(tellingPreference.reportEvery, "never")));
  const sent = await ctx.db
    .select({ id: followUp.subjectId, step: followUp.step })
    .from(followUp)
    .where(
      and(
        eq(followUp.kind, "report"),
        inIds(
          followUp.subjectId,
          wanted.map((person) => person.id),
        ),
      ),
    );
  const done = new Set(sent.map((row) => `${row.id} ${row.step}`));
  return eachOnce(
    wanted.filter((p) => !done.has(`${p.id} ${lastPeriod(p.every as Every, ctx.today).key}`)),
    (person) => reported(ctx, person as Wanted),
  );
});

interface Wanted {
  id: string;
  name: string;
  email: string;
  role: Extract<Viewer, { kind: "staff" }>["role"];
  every: Every;
  elements: string[];
}

async function reported(ctx: Ctx, person: Wanted): Promise<boolean> {
  const viewer: Viewer = {
    kind: "staff",
    userId: person.id,
    name: person.name,
    role: person.role,
    sessionId: "",
  };
  const elements = REPORT_ELEMENTS.filter(
    (element) => person.elements.includes(element) && can(viewer, ELEMENTS[element].permission),
  );
  if (elements.length === 0) return false;
  const period = lastPeriod(person.every, ctx.today);
  const before = sameLastYear(person.every, period);
  const figures = await figuresOf(ctx, elements, [period, before], sellerOf(viewer));
  const mail = dashboardMail(
    {
      name: person.name,
      every: person.every,
      period,
      before,
      own: sellerOf(viewer) !== null,
      amounts: can(viewer, "see.sale-prices"),
      lines: elements.map((element) => ({
        element,
        now: figures.get(element)?.[0] ?? null,
        before: isStanding(element) ? null : (figures.get(element)?.[1] ?? null),
      })),
      url: new URL("/", ctx.env.PUBLIC_URL).href,
      preferences: new URL("/profil/notifications", ctx.env.PUBLIC_URL).href,
    },
    await loadMailFrame(ctx),
  );
  await ctx.commit({
    writes: [
      followedUp(ctx, "report", person.id, period.key),
      queuedMail(ctx, {
        template: "dashboard",
        to: { address: person.email, name: person.name },
        mail,
        about: { kind: "user", id: person.id },
      }),
    ],
    change: { kind: "user", id: person.id, action: "reported", after: { period: period.key } },
    event: { name: "mail.queued", subjectId: person.id, topics: ["mail"] },
  });
  return true;
}
