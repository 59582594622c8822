import * as z from "zod";
import { ROLES } from "./permissions";

export const required = (message: string, max = 200) =>
  z.string({ error: message }).trim().min(1, message).max(max, "C'est trop long.");

export const emailField = (message = "Indiquez l'adresse e-mail.") =>
  z
    .string({ error: message })
    .trim()
    .toLowerCase()
    .max(254, "C'est trop long.")
    .pipe(z.email("Cette adresse e-mail n'est pas complète. Exemple : claire@entreprise.fr"));

/** Passwords are judged by `passwordProblems`; here they only have to be there. */
const secretField = (message: string) => z.string({ error: message }).max(1000, "C'est trop long.");

export const logInForm = z.object({
  email: emailField("Indiquez votre adresse e-mail."),
  password: secretField("Indiquez votre mot de passe."),
});
export type LogInForm = z.output<typeof logInForm>;

export const codeForm = z.object({
  code: required("Indiquez le code à 6 chiffres de votre application, ou un code de secours.", 40),
});

export const forgottenForm = z.object({ email: emailField("Indiquez votre adresse e-mail.") });

export const newPasswordForm = z.object({ password: secretField("Choisissez un mot de passe.") });

export const changePasswordForm = z.object({
  current: secretField("Indiquez votre mot de passe actuel."),
  password: secretField("Choisissez un nouveau mot de passe."),
});

export const passwordOnlyForm = z.object({ current: secretField("Indiquez votre mot de passe.") });

export const acceptForm = z.object({
  name: required("Indiquez votre nom.", 80),
  password: secretField("Choisissez un mot de passe."),
});

export const roleField = z.enum(ROLES, { error: "Choisissez un rôle." });

export const inviteForm = z.object({
  name: required("Indiquez le nom de la personne.", 80),
  email: emailField("Indiquez l'adresse e-mail de la personne."),
  role: roleField,
});

export const roleForm = z.object({ role: roleField, version: z.coerce.number().int() });
export const versionForm = z.object({ version: z.coerce.number().int() });
