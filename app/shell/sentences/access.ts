import type { Sentences } from "../sentences";

export const accessSentences: Sentences = {
  "wrong-log-in": "Adresse e-mail ou mot de passe incorrect.",
  "wrong-password": "Ce n'est pas votre mot de passe actuel.",
  "wrong-code": "Ce code n'est pas le bon, ou il a déjà servi. Attendez le suivant.",
  "log-in-expired": "Votre connexion a expiré. Recommencez avec votre mot de passe.",
  "password-too-short": "Choisissez au moins {min} caractères. Une phrase de quatre mots convient très bien.",
  "password-too-long": "Pas plus de {max} caractères.",
  "password-common": "Ce mot de passe est trop courant : il serait essayé en premier.",
  "password-tells-owner": "Il contient votre nom ou votre adresse : choisissez autre chose.",
  "user-exists": "Une personne de l'équipe a déjà cette adresse e-mail.",
  "user-not-found": "Cette personne n'existe pas.",
  "session-not-found": "Cet appareil est déjà déconnecté.",
  "invitation-not-found":
    "Cette invitation a expiré, a été annulée ou a déjà servi. Demandez-en une nouvelle à votre direction.",
  "reset-not-found": "Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.",
  "last-direction":
    "C'est la dernière personne de la direction. Donnez d'abord ce rôle à quelqu'un d'autre : sans direction, personne ne pourrait plus régler l'entreprise.",
  "two-factor-already-on": "La double authentification est déjà activée.",
  "two-factor-not-started": "Commencez par afficher le code à scanner.",
  "address-not-https": "Donnez une adresse complète qui commence par https://.",
  "address-with-account":
    "L'adresse ne doit contenir ni identifiant, ni mot de passe, ni barre oblique inversée.",
  "address-private":
    "Cette adresse mène à un réseau privé : seules les adresses publiques d'internet sont acceptées.",
  "address-port-refused": "Ce port n'est pas celui d'un site : utilisez 443 ou un port au-dessus de 1023.",
};
