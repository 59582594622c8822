import { index, route } from "@react-router/dev/routes";

/** Doors: for people who are not in yet, light enough to open at once anywhere. */
export const doorRoutes = [
  route("connexion", "areas/access/log-in.tsx"),
  route("connexion/code", "areas/access/second-factor.tsx"),
  route("deconnexion", "areas/access/log-out.tsx"),
  route("mot-de-passe-oublie", "areas/access/forgotten-password.tsx"),
];

/** Outside the staff frame too, but with the whole form kit: done once. */
export const firstStepRoutes = [
  route("installation", "areas/access/set-up.tsx"),
  route("nouveau-mot-de-passe/:token", "areas/access/new-password.tsx"),
  route("invitation/:token", "areas/access/invitation.tsx"),
];

export const profileRoutes = [
  route("profil", "areas/access/profile.tsx", [
    index("areas/access/profile-identity.tsx"),
    route("mot-de-passe", "areas/access/profile-password.tsx"),
    route("double-authentification", "areas/access/profile-two-factor.tsx"),
    route("appareils", "areas/access/profile-devices.tsx"),
    route("notifications", "areas/access/profile-telling.tsx"),
    route("recherche", "areas/access/profile-search.tsx"),
  ]),
  route("profil/appareils/fermeture", "areas/access/sessions-closing.tsx"),
  route("profil/appareils/:sessionId/fermeture", "areas/access/session-closing.tsx"),
];
