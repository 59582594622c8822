import { inviteForm, roleForm, versionForm } from "~/domain/access/forms";
import { changeRole } from "~/operations/access/change-role";
import { disableUser } from "~/operations/access/disable-user";
import { enableUser } from "~/operations/access/enable-user";
import { inviteUser } from "~/operations/access/invite-user";
import { listUsers } from "~/operations/access/list-users";
import { resendInvitation } from "~/operations/access/resend-invitation";
import { revokeInvitation } from "~/operations/access/revoke-invitation";
import { endpoint } from "../endpoint";

export const peopleEndpoints = {
  listUsers: endpoint({
    does: listUsers,
    at: "GET /users",
    says: "Lister l'équipe et les invitations",
    call: (ctx) => listUsers(ctx),
  }),
  inviteUser: endpoint({
    does: inviteUser,
    at: "POST /invitations",
    says: "Inviter une personne",
    body: inviteForm,
    call: (ctx, { body }) => inviteUser(ctx, body),
  }),
  resendInvitation: endpoint({
    does: resendInvitation,
    at: "POST /invitations/{invitationId}/sending",
    says: "Renvoyer une invitation",
    call: (ctx, { params }) => resendInvitation(ctx, params.invitationId),
  }),
  revokeInvitation: endpoint({
    does: revokeInvitation,
    at: "DELETE /invitations/{invitationId}",
    says: "Annuler une invitation",
    call: (ctx, { params }) => revokeInvitation(ctx, params.invitationId),
  }),
  changeRole: endpoint({
    does: changeRole,
    at: "PUT /users/{userId}/role",
    says: "Changer le rôle d'une personne",
    body: roleForm,
    call: (ctx, { params, body }) => changeRole(ctx, params.userId, body),
  }),
  disableUser: endpoint({
    does: disableUser,
    at: "POST /users/{userId}/disabling",
    says: "Fermer l'accès d'une personne",
    body: versionForm,
    call: (ctx, { params, body }) => disableUser(ctx, params.userId, body),
  }),
  enableUser: endpoint({
    does: enableUser,
    at: "POST /users/{userId}/enabling",
    says: "Rouvrir l'accès d'une personne",
    body: versionForm,
    call: (ctx, { params, body }) => enableUser(ctx, params.userId, body),
  }),
};
