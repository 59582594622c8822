import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { session } from "~/db/schema/access";
import { ROLE_NAMES } from "~/domain/access/matrix";
import type { Role } from "~/domain/access/permissions";
import { deviceName, INVITATION_LIFE, RESET_LIFE } from "~/domain/access/sessions";
import { formatInstant } from "~/domain/calendar/format";
import type { Mail } from "~/outputs/mail/letter";
import { invitation, passwordReset, type SecurityEvent, securityNotice } from "~/outputs/mail/notices";
import type { Ctx } from "../context.server";
import { loadMailFrame } from "../mail/load";
import { queuedMail } from "../mail/writes";
import type { User } from "./load";

interface Person {
  id: string;
  email: string;
  name: string;
}

/**
 * Each of these gives statements for the commit of what happened. They come as a list, because a bare drizzle
 * builder that an async function returns runs at once.
 */
type Queued = Promise<Statement[]>;

/** The invitation to join, with its link of seven days. */
export async function invitationMail(ctx: Ctx, invited: Person & { role: Role }, token: string): Queued {
  const frame = await loadMailFrame(ctx);
  const written = invitation(
    {
      name: invited.name,
      invitedBy: ctx.viewer.kind === "staff" ? ctx.viewer.name : frame.companyName,
      role: ROLE_NAMES[invited.role],
      url: link(ctx, `/invitation/${token}`),
      until: formatInstant(ctx.now + INVITATION_LIFE),
    },
    frame,
  );
  return queued(ctx, "invitation", invited, written);
}

/** The link for a new password, good for thirty minutes. */
export async function passwordResetMail(ctx: Ctx, person: Person, token: string): Queued {
  const url = link(ctx, `/nouveau-mot-de-passe/${token}`);
  const until = formatInstant(ctx.now + RESET_LIFE);
  return queued(
    ctx,
    "password-reset",
    person,
    passwordReset({ name: person.name, url, until }, await loadMailFrame(ctx)),
  );
}

/** Tells somebody what just happened to their account. */
export async function securityMail(ctx: Ctx, person: Person, event: SecurityEvent): Queued {
  const facts = {
    event,
    name: person.name,
    at: formatInstant(ctx.now),
    device: deviceName(ctx.request.agent),
    place: ctx.request.address && `adresse ${ctx.request.address}`,
    url: link(ctx, "/profil"),
  };
  return queued(ctx, event, person, securityNotice(facts, await loadMailFrame(ctx)));
}

/** A word when a device that the person never used gets in; none at their very first log-in. */
export async function newDeviceMail(ctx: Ctx, person: User): Queued {
  const earlier = await ctx.db
    .selectDistinct({ agent: session.agent })
    .from(session)
    .where(and(eq(session.userId, person.id), isNotNull(session.verifiedAt)))
    .orderBy(desc(session.createdAt))
    .limit(100);
  const device = deviceName(ctx.request.agent);
  if (earlier.length === 0 || earlier.some((row) => deviceName(row.agent) === device)) return [];
  return securityMail(ctx, person, "new-session");
}

const link = (ctx: Ctx, path: string) => new URL(path, ctx.env.PUBLIC_URL).href;

const queued = (ctx: Ctx, template: string, to: Person, written: Mail): Statement[] => [
  queuedMail(ctx, {
    template,
    to: { address: to.email, name: to.name },
    mail: written,
    about: { kind: "user", id: to.id },
  }),
];
