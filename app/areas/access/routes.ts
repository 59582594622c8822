import { route } from "@react-router/dev/routes";

/** Doors: outside the staff frame, for people who are not in yet. */
export const doorRoutes = [
  route("connexion", "areas/access/log-in.tsx"),
  route("connexion/code", "areas/access/second-factor.tsx"),
  route("deconnexion", "areas/access/log-out.tsx"),
  route("installation", "areas/access/set-up.tsx"),
  route("mot-de-passe-oublie", "areas/access/forgotten-password.tsx"),
  route("nouveau-mot-de-passe/:token", "areas/access/new-password.tsx"),
  route("invitation/:token", "areas/access/invitation.tsx"),
];
