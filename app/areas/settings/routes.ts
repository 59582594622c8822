import { route } from "@react-router/dev/routes";

export const settingsRoutes = [
  route("reglages", "areas/settings/index-of-settings.tsx"),
  route("reglages/entreprise/:section", "areas/settings/company.tsx"),
  route("reglages/logo", "areas/settings/logo.ts"),
  route("reglages/logo/retrait", "areas/settings/logo-removal.ts"),
  route("reglages/utilisateurs", "areas/settings/users.tsx", [
    route("invitation", "areas/settings/invite.tsx"),
  ]),
  route("reglages/utilisateurs/:userId/role", "areas/settings/user-role.ts"),
  route("reglages/utilisateurs/:userId/desactivation", "areas/settings/user-disabling.ts"),
  route("reglages/utilisateurs/:userId/activation", "areas/settings/user-enabling.ts"),
  route("reglages/invitations/:invitationId/renvoi", "areas/settings/invitation-resending.ts"),
  route("reglages/invitations/:invitationId/annulation", "areas/settings/invitation-cancelling.ts"),
  route("reglages/roles", "areas/settings/roles.tsx"),
  route("reglages/listes", "areas/settings/choices.tsx"),
  route("reglages/listes/ajout", "areas/settings/choice-adding.ts"),
  route("reglages/listes/ordre", "areas/settings/choices-ordering.ts"),
  route("reglages/listes/:choiceId/modification", "areas/settings/choice-saving.ts"),
  route("reglages/listes/:choiceId/retrait", "areas/settings/choice-archiving.ts"),
  route("reglages/listes/:choiceId/retour", "areas/settings/choice-restoring.ts"),
  route("reglages/modeles-de-mail", "areas/settings/mail-templates.tsx"),
  route("reglages/modeles-de-mail/:key", "areas/settings/mail-template.tsx"),
  route("reglages/modeles-de-mail/:key/origine", "areas/settings/mail-template-reset.ts"),
  route("reglages/bibliotheque", "areas/settings/library.tsx"),
  route("reglages/journal", "areas/settings/journal.tsx"),
];
