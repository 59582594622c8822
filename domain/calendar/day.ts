declare const brand: unique symbol;
/** A civil day in Europe/Paris written YYYY-MM-DD. Compares as text. */
export type Day = string & { readonly [brand]: "Day" };

/** The civil day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10) as Day;
};

/** Whether a text is a day of the calendar: "2026-02-30" is not. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text as Day, 0) === text;
