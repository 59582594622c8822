import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandMeant } from "~/domain/actions/commands";
import { type Day, isDay } from "~/domain/calendar/day";

/** A Monday. */
const today = "2026-11-23" as Day;
const types = [
  { id: "t-call", label: "Appel" },
  { id: "t-visit", label: "Visite" },
  { id: "t-site", label: "Visite de chantier" },
  { id: "t-other", label: "Autre" },
];
const action = (which: string, dueOn: string, dueTime = "", subject = "", typeId: string | null = null) => ({
  does: "action",
  which,
  typeId,
  dueOn,
  dueTime,
  subject,
});

describe("AC8 a line that begins with a slash", () => {
  test.each([
    ["/note Portail à gauche", { does: "note", body: "Portail à gauche" }],
    ["/APPEL Il rappellera\ndemain", { does: "call", body: "Il rappellera\ndemain" }],
    ["/devis", { does: "quote" }],
    ["/relance", action("recall", "2026-11-30")],
    ["/relance 7j", action("recall", "2026-11-30")],
    ["/relance 2 sem Confirmer la pose", action("recall", "2026-12-07", "", "Confirmer la pose")],
    ["/relance jeudi 9h Confirmer", action("recall", "2026-11-26", "09:00", "Confirmer")],
    ["/relance 3/12 14h30", action("recall", "2026-12-03", "14:30")],
    ["/rdv jeudi 9h", action("meeting", "2026-11-26", "09:00", "", "t-visit")],
    ["/rdv", action("meeting", "2026-11-24", "", "", "t-visit")],
    ["/RDV visite de chantier 3/12", action("meeting", "2026-12-03", "", "", "t-site")],
    ["/rdv appel 14h", action("meeting", "2026-11-24", "14:00", "", "t-call")],
    ["/tâche", action("task", "2026-11-23")],
    ["/tache demain 9:15 Commander le joint", action("task", "2026-11-24", "09:15", "Commander le joint")],
    ["/tache Commander 2 joints", action("task", "2026-11-23", "", "Commander 2 joints")],
    ["  /tache 24h", action("task", "2026-11-23", "", "24h")],
    ["/relance appel 7j", action("recall", "2026-11-30", "", "", "t-call")],
    ["/relance VISITE jeudi 9h Mesures", action("recall", "2026-11-26", "09:00", "Mesures", "t-visit")],
    ["/tache visite de chantier demain", action("task", "2026-11-24", "", "", "t-site")],
    ["/tache Appeler le maçon", action("task", "2026-11-23", "", "Appeler le maçon")],
    ["/relance 7j appel du maçon", action("recall", "2026-11-30", "", "appel du maçon")],
    ["/relnace 7j", { does: "nothing" }],
    ["/note", { does: "nothing" }],
    ["/", { does: "nothing" }],
    ["Il a dit 1/2", null],
    ["", null],
  ])("%s", (text, meant) => {
    expect(commandMeant(text, today, types)).toEqual(meant);
  });

  test("without a word for it in the list, an appointment has no type of its own", () => {
    const own = [{ id: "t-1", label: "Appel" }];
    expect(commandMeant("/rdv lundi", today, own)).toEqual(action("meeting", "2026-11-30"));
    const short = [...own, { id: "t-2", label: "RDV technique" }];
    expect(commandMeant("/rdv lundi", today, short)).toMatchObject({ typeId: "t-2" });
  });

  test("whatever follows, the day exists and the hour is one", () => {
    fc.assert(
      fc.property(fc.constantFrom("/relance ", "/rdv ", "/tache "), fc.string(), (word, rest) => {
        const meant = commandMeant(word + rest, today, types);
        if (meant?.does !== "action") throw new Error("no action");
        expect(isDay(meant.dueOn)).toBe(true);
        expect(meant.dueTime).toMatch(/^(|([01]\d|2[0-3]):[0-5]\d)$/);
      }),
      { seed: 20261123 },
    );
  });
});
