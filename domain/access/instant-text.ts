const day = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const hour = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  minute: "2-digit",
});

/** "le 23 novembre 2026 à 10:00", in Paris. */
export const instantText = (instant: number) => `le ${day.format(instant)} à ${hour.format(instant)}`;
