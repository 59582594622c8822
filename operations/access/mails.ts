import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { session } from "~/db/schema/access";
import { mail } from "~/db/schema/mail";
import { instantText } from "~/domain/access/instant-text";
import { ROLE_NAMES } from "~/domain/access/matrix";
import type { Role } from "~/domain/access/permissions";
import { deviceName } from "~/domain/access/sessions";
import type { Ctx } from "../context.server";
import { loadCompany } from "../settings/load";
import type { User } from "./load";

interface Letter {
  template: string;
  subject: string;
  paragraphs: string[];
  button?: { label: string; href: string };
}

const link = (ctx: Ctx, path: string) => new URL(path, ctx.env.PUBLIC_URL).href;

/** The invitation to join, with its link of seven days. */
export async function invitationMail(
  ctx: Ctx,
  invited: { id: string; email: string; name: string; role: Role },
  token: string,
): Promise<Statement[]> {
  const company = await loadCompany(ctx);
  const name = company.tradeName || company.legalName;
  const by = ctx.viewer.kind === "staff" ? ctx.viewer.name : name;
  return letter(ctx, invited, {
    template: "invitation",
    subject: `${by} vous invite à rejoindre ${name} sur Aplomb`,
    paragraphs: [
      `Bonjour ${invited.name},`,
      `${by} vous ouvre un accès à Aplomb, le logiciel de ${name}, avec le rôle « ${ROLE_NAMES[invited.role]} ».`,
      "Choisissez votre mot de passe pour entrer. Le lien vaut sept jours et ne sert qu'une fois.",
    ],
    button: { label: "Rejoindre l'équipe", href: link(ctx, `/invitation/${token}`) },
  });
}

/** The link for a new password, good for thirty minutes. */
export const passwordResetMail = (ctx: Ctx, person: User, token: string): Promise<Statement[]> =>
  letter(ctx, person, {
    template: "password-reset",
    subject: "Choisir un nouveau mot de passe",
    paragraphs: [
      `Bonjour ${person.name},`,
      "Vous avez demandé un nouveau mot de passe pour Aplomb. Le lien vaut trente minutes et ne sert qu'une fois.",
      "Si la demande ne vient pas de vous, ne faites rien : votre mot de passe reste le même.",
    ],
    button: { label: "Choisir mon mot de passe", href: link(ctx, `/nouveau-mot-de-passe/${token}`) },
  });

export const passwordChangedMail = (ctx: Ctx, person: User): Promise<Statement[]> =>
  letter(ctx, person, {
    template: "password-changed",
    subject: "Votre mot de passe a changé",
    paragraphs: [
      `Bonjour ${person.name},`,
      `Le mot de passe de votre compte Aplomb a changé ${instantText(ctx.now)}, depuis ${seenFrom(ctx)}. Vos autres appareils ont été déconnectés.`,
      "Si ce n'est pas vous, demandez aussitôt un nouveau mot de passe et prévenez la direction.",
    ],
    button: { label: "Ce n'est pas moi", href: link(ctx, "/mot-de-passe-oublie") },
  });

const TWO_FACTOR = {
  on: "La double authentification de votre compte est activée",
  off: "La double authentification de votre compte est désactivée",
  codes: "De nouveaux codes de secours ont été créés pour votre compte",
} as const;

export const twoFactorMail = (ctx: Ctx, person: User, what: keyof typeof TWO_FACTOR): Promise<Statement[]> =>
  letter(ctx, person, {
    template: "two-factor-changed",
    subject: TWO_FACTOR[what],
    paragraphs: [
      `Bonjour ${person.name},`,
      `${TWO_FACTOR[what]} (${instantText(ctx.now)}, depuis ${seenFrom(ctx)}).`,
      "Si ce n'est pas vous, changez aussitôt votre mot de passe et prévenez la direction.",
    ],
    button: { label: "Voir mon profil", href: link(ctx, "/profil") },
  });

/** A word to the person when a device that they never used gets in; none at the very first log-in. */
export async function newDeviceMail(ctx: Ctx, person: User): Promise<Statement[]> {
  const earlier = await ctx.db
    .selectDistinct({ agent: session.agent })
    .from(session)
    .where(and(eq(session.userId, person.id), isNotNull(session.verifiedAt)))
    .orderBy(desc(session.createdAt))
    .limit(100);
  const device = deviceName(ctx.request.agent);
  if (earlier.length === 0 || earlier.some((row) => deviceName(row.agent) === device)) return [];
  return letter(ctx, person, {
    template: "new-device",
    subject: "Connexion depuis un nouvel appareil",
    paragraphs: [
      `Bonjour ${person.name},`,
      `Votre compte Aplomb a été ouvert ${instantText(ctx.now)} depuis ${seenFrom(ctx)}.`,
      "Si c'est vous, tout va bien. Sinon, déconnectez cet appareil dans votre profil et changez de mot de passe.",
    ],
    button: { label: "Voir mes appareils", href: link(ctx, "/profil") },
  });
}

const seenFrom = (ctx: Ctx) =>
  ctx.request.address
    ? `${deviceName(ctx.request.agent)} (adresse ${ctx.request.address})`
    : deviceName(ctx.request.agent);

async function letter(
  ctx: Ctx,
  to: { id: string; email: string; name: string },
  what: Letter,
): Promise<Statement[]> {
  const text = [
    ...what.paragraphs,
    ...(what.button ? [`${what.button.label} : ${what.button.href}`] : []),
  ].join("\n\n");
  // A list, because a bare drizzle builder returned from an async function runs at once.
  return [
    ctx.db.insert(mail).values({
      id: ctx.newId(),
      template: what.template,
      toAddress: to.email,
      toName: to.name,
      subject: what.subject,
      html: text,
      text,
      attachments: [],
      subjectKind: "user",
      subjectId: to.id,
      status: "queued",
      nextTryAt: ctx.now,
      createdAt: ctx.now,
      createdBy: "system:access",
    }),
  ];
}
