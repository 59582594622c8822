import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentProblems, contentShape, tidied } from "~/domain/scenarios/content";
import { type Content, FIELD_TYPES, type Field, fieldConditions, fieldsOf } from "~/domain/scenarios/field";
import {
  BY_NAME,
  filled,
  NOTHING,
  shownFields,
  type Value,
  type Values,
  valueWords,
  wordsOf,
} from "~/domain/scenarios/filling";
import { isBad, mean, promoters, scoreOf, share } from "~/domain/scenarios/score";
import { linkState } from "~/domain/scenarios/survey-link";
import { content, field, INK, SURVEY, VISIT, value } from "./sample";

const codes = (found: { code: string; field?: string }[]) =>
  found.map((one) => `${one.code} ${one.field ?? ""}`.trim());

describe("a form as it is written", () => {
  test("SC1 sound ones have no problem; what is wrong is said at its field", () => {
    expect(contentProblems("survey", SURVEY)).toEqual([]);
    expect(contentProblems("visit", VISIT)).toEqual([]);
    expect(codes(contentProblems("survey", VISIT))).toEqual([
      "field-not-in-survey photos",
      "field-not-in-survey sign",
    ]);
    expect(
      codes(
        contentProblems(
          "visit",
          content(
            field({ id: "a", label: "" }),
            field({ id: "b", type: "list", options: ["Un"] }),
            field({ id: "c", type: "ticks", options: ["Été", "ete"] }),
            field({ id: "d", type: "note", label: "", hint: "" }),
          ),
        ),
      ),
    ).toEqual([
      "field-words-missing a",
      "question-options-few b",
      "question-options-same c",
      "field-words-missing d",
    ]);
    expect(codes(contentProblems("visit", content(field({ id: "h", type: "heading" }))))).toEqual([
      "form-asks-nothing",
    ]);
    const two: Content = {
      sections: [
        { id: "s", title: "", fields: [] },
        { id: "t", title: "", fields: [field({ id: "a" })] },
      ],
    };
    expect(codes(contentProblems("visit", two))).toEqual([
      "section-title-missing s",
      "section-empty s",
      "section-title-missing t",
    ]);
  });

  test("SC2 a condition looks back at choices, ticks and bands of notes alone", () => {
    const late = content(field({ id: "a", whenId: "b", whenIs: "Oui" }), field({ id: "b", type: "tick" }));
    expect(codes(contentProblems("visit", late))).toEqual(["field-condition-later a"]);
    const words = content(field({ id: "a" }), field({ id: "b", whenId: "a", whenIs: "oui" }));
    expect(codes(contentProblems("visit", words))).toEqual(["question-condition-unknown b"]);
    expect(fieldConditions(field({ id: "n", type: "ten" }))).toEqual(["0 à 6", "7 ou 8", "9 ou 10"]);
  });

  test("SC1 two lines can't be one, and what has no use is left out when it is published", () => {
    expect(contentShape.safeParse(content(field({ id: "a" }), field({ id: "a" }))).success).toBe(false);
    expect(contentShape.safeParse({ sections: [] }).success).toBe(false);
    const [one, two] = fieldsOf(
      tidied(
        content(field({ id: "a", options: ["x", ""] }), field({ id: "h", type: "heading", required: true })),
      ),
    );
    expect(one?.options).toEqual([]);
    expect(two?.required).toBe(false);
  });
});

describe("a form as it is filled", () => {
  test("SC4 SC5 what is shown is read, the rest dropped, what is missing said", () => {
    const given: Values = {
      leak: value({ chosen: ["Oui"] }),
      volume: value({ written: "42,5" }),
      sign: value({ written: " Jean Turpin ", strokes: INK }),
      stranger: value({ written: "x" }),
    };
    expect(codes(filled(VISIT, given).problems)).toEqual(["answer-missing where"]);
    const done = filled(VISIT, { ...given, where: value({ written: "skimmer" }) });
    expect(done.problems).toEqual([]);
    expect(done.values).toEqual({
      leak: value({ chosen: ["Oui"] }),
      where: value({ written: "skimmer" }),
      volume: value({ written: "42.5" }),
      sign: value({ written: "Jean Turpin", strokes: INK }),
    });
    expect(
      codes(
        filled(VISIT, {
          sign: value({ written: "Jean", strokes: [] }),
          volume: value({ written: "beaucoup" }),
        }).problems,
      ),
    ).toEqual(["answer-no-number volume", "signature-missing sign"]);
    expect(codes(filled(VISIT, { sign: value({ strokes: INK }) }).problems)).toEqual(["signer-missing sign"]);
  });

  test("SC5 a note is of its scale and goes with its band; what hangs on it follows", () => {
    for (const written of ["-1", "11", "7.5", "abc", "1e1"])
      expect(codes(filled(SURVEY, { note: value({ written }) }).problems), written).toContain(
        "note-unknown note",
      );
    const bad = filled(SURVEY, { note: value({ written: "6" }), why: value({ written: "Retard" }) });
    expect(bad.values).toMatchObject({ note: { chosen: ["0 à 6"] }, why: { written: "Retard" } });
    const good = filled(SURVEY, {
      note: value({ written: "9", chosen: ["0 à 6"] }),
      why: value({ written: "Retard" }),
    });
    expect(Object.keys(good.values)).toEqual(["note"]);
    expect(good.problems).toEqual([]);
  });

  test("SC5 a signature is drawn and named, or named alone where one chose to write it", () => {
    const form = content(field({ id: "sign", type: "signature", required: true }));
    const said = (over: Partial<Value>) => {
      const { values, problems } = filled(form, { sign: value(over) });
      return problems[0]?.code ?? valueWords(field({ id: "sign", type: "signature" }), values.sign);
    };
    expect(said({ written: "Ana" })).toBe("signature-missing");
    expect(said({ strokes: INK })).toBe("signer-missing");
    expect(said({ strokes: INK, written: "Ana" })).toBe("Ana");
    expect(said({ chosen: [BY_NAME], written: " Ana " })).toBe("Ana, par son nom écrit");
    expect(said({ chosen: [BY_NAME] })).toBe("answer-missing");
    expect(
      filled(form, { sign: value({ chosen: [BY_NAME], written: "Ana", strokes: INK }) }).values.sign,
    ).toEqual(value({ chosen: [BY_NAME], written: "Ana" }));
  });

  test("SC5 a photo stands once, and words say what lists show", () => {
    const { values } = filled(content(field({ id: "p", type: "photos" })), {
      p: value({
        photos: [
          { fileId: "f", legend: "avant" },
          { fileId: "f", legend: " après " },
        ],
      }),
    });
    expect(values.p?.photos).toEqual([{ fileId: "f", legend: "après" }]);
    expect(valueWords(field({ id: "p", type: "photos" }), values.p)).toBe("1 photo");
    expect(valueWords(field({ id: "s", type: "stars" }), value({ written: "4" }))).toBe("4 / 5");
    expect(
      wordsOf(SURVEY, {
        note: value({ written: "3", chosen: ["0 à 6"] }),
        why: value({ written: "Retard" }),
      }),
    ).toBe("3 / 10\nRetard");
  });

  const typed = fc.oneof(fc.string({ maxLength: 12 }), fc.integer({ min: -3, max: 13 }).map(String));
  const answered = fc.record({
    chosen: fc.array(fc.constantFrom("Oui", "A", "B", "0 à 6", "9 ou 10", "?"), { maxLength: 3 }),
    written: typed,
    photos: fc.array(
      fc.record({ fileId: fc.constantFrom("f1", "f2"), legend: fc.string({ maxLength: 5 }) }),
      { maxLength: 3 },
    ),
    strokes: fc.constantFrom([], INK),
  });
  const forms = fc
    .array(
      fc.record({
        type: fc.constantFrom(...FIELD_TYPES),
        required: fc.boolean(),
        back: fc.nat(5),
        is: fc.nat(2),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((made): Content => {
      const fields: Field[] = [];
      for (const [i, { type, required, back, is }] of made.entries()) {
        const on = fields[i - 1 - back];
        const answers = on ? fieldConditions(on) : [];
        fields.push(
          field({
            id: `f${i}`,
            type,
            hint: "mots",
            required,
            options: ["A", "B"],
            ...(on && answers.length > 0
              ? { whenId: on.id, whenIs: answers[is % answers.length] ?? "" }
              : {}),
          }),
        );
      }
      return content(...fields);
    });

  test("SC4 finishing twice is finishing once, and only what is shown is kept (property)", () => {
    fc.assert(
      fc.property(forms, fc.array(answered, { minLength: 8, maxLength: 8 }), (form, given) => {
        const values = Object.fromEntries(given.map((one, i) => [`f${i}`, one]));
        const once = filled(form, values);
        expect(filled(form, once.values).values).toEqual(once.values);
        const shown = new Set(shownFields(form, once.values).map((one) => one.id));
        for (const id of Object.keys(once.values)) expect(shown).toContain(id);
        for (const one of once.problems) expect(shown).toContain(one.field);
      }),
      { seed: 14, numRuns: 400 },
    );
  });

  test("SC2 a sound form never shows a field whose condition is hidden (property)", () => {
    fc.assert(
      fc.property(forms, fc.array(answered, { minLength: 8, maxLength: 8 }), (form, given) => {
        expect(contentProblems("visit", form).filter((one) => one.code.includes("condition"))).toEqual([]);
        const values = Object.fromEntries(given.map((one, i) => [`f${i}`, one]));
        const shown = shownFields(form, values);
        const ids = new Set(shown.map((one) => one.id));
        for (const one of shown)
          if (one.whenId !== null) {
            expect(ids).toContain(one.whenId);
            expect((values[one.whenId] ?? NOTHING).chosen).toContain(one.whenIs);
          }
      }),
      { seed: 15, numRuns: 400 },
    );
  });
});

describe("what a survey tells", () => {
  test("SC9 the first note counts; promoters less detractors, or the mean of stars", () => {
    expect(scoreOf(SURVEY, { note: value({ written: "8" }) })).toBe(8);
    expect(scoreOf(SURVEY, {})).toBeNull();
    expect(scoreOf(content(field({ id: "a" })), { a: value({ written: "8" }) })).toBeNull();
    const notes = [
      { note: 10, count: 5 },
      { note: 8, count: 3 },
      { note: 2, count: 2 },
    ];
    expect(promoters(notes)).toBe(30);
    expect(mean(notes)).toBe(7.8);
    expect(promoters([])).toBeNull();
    expect(mean([])).toBeNull();
    expect([share(1, 3), share(0, 0)]).toEqual([33, null]);
  });

  test("SC9 the score stays between -100 and 100, the mean within the notes (property)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ note: fc.integer({ min: 0, max: 10 }), count: fc.nat(50) }), { maxLength: 11 }),
        (notes) => {
          const score = promoters(notes);
          const average = mean(notes);
          if (score === null || average === null) {
            expect(notes.every((one) => one.count === 0)).toBe(true);
            return;
          }
          expect(Math.abs(score)).toBeLessThanOrEqual(100);
          const given = notes.filter((one) => one.count > 0).map((one) => one.note);
          expect(average).toBeGreaterThanOrEqual(Math.min(...given));
          expect(average).toBeLessThanOrEqual(Math.max(...given));
        },
      ),
      { seed: 16 },
    );
  });

  test("SC10 a note at or below the threshold is bad; without one, none is", () => {
    expect([isBad(6, 6), isBad(7, 6), isBad(0, null), isBad(null, 6)]).toEqual([true, false, false, false]);
  });

  test("SC7 an invitation is open, answered or declined until it expires or is closed", () => {
    const link = { expiresAt: 100, closedAt: null, declinedAt: null, answeredAt: null };
    expect(linkState(link, 99)).toBe("open");
    expect(linkState({ ...link, answeredAt: 5 }, 99)).toBe("answered");
    expect(linkState({ ...link, declinedAt: 5 }, 99)).toBe("declined");
    expect(linkState({ ...link, answeredAt: 5 }, 100)).toBe("closed");
    expect(linkState({ ...link, closedAt: 5 }, 50)).toBe("closed");
  });
});
