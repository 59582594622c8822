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

/** "23 novembre 2026 à 10:00", in Paris. */
export const instantText = (instant: number) => `${day.format(instant)} à ${hour.format(instant)}`;
