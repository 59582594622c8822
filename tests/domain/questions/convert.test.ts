import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, answered, answersShape, answerWords, asked } from "~/domain/questions/answer";
import { converted, sameKind } from "~/domain/questions/convert";
import { type Question, TYPES } from "~/domain/questions/question";
import { fold } from "~/domain/search/fold";

const seed = 20261130;
const OPTIONS = ["Sel", "Chlore", "Oui"];
const question = (over: Partial<Question>): Question => ({
  id: "q",
  label: "q",
  type: "words",
  options: OPTIONS,
  whenId: null,
  whenIs: "",
  required: false,
  ouvrageTypes: [],
  ...over,
});
const is = (over: Partial<Answer>): Answer => ({ chosen: [], written: "", ...over });
const to = (type: Question["type"]) => question({ type });

describe("QU10 answers that go along with a new type", () => {
  test.each([
    ["words", "number", is({ written: "1 240,5" }), is({ written: "1240.5" })],
    ["words", "number", is({ written: "environ 12" }), null],
    ["words", "date", is({ written: "22/11/2026" }), is({ written: "2026-11-22" })],
    ["words", "date", is({ written: "mardi" }), null],
    ["words", "list", is({ written: "sel" }), is({ chosen: ["Sel"] })],
    ["words", "list", is({ written: "brome" }), null],
    ["words", "tick", is({ written: "oui" }), is({ chosen: ["Oui"] })],
    ["words", "tick", is({ written: "non" }), null],
    ["number", "text", is({ written: "1240.5" }), is({ written: "1\u202f240,5" })],
    ["date", "words", is({ written: "2026-11-22" }), is({ written: "22/11/2026" })],
    ["ticks", "list", is({ chosen: ["Sel"] }), is({ chosen: ["Sel"] })],
    ["ticks", "list", is({ chosen: ["Sel", "Chlore"] }), null],
    ["list", "ticks", is({ chosen: ["Chlore"] }), is({ chosen: ["Chlore"] })],
    ["list-words", "list", is({ chosen: ["Sel"], written: "au garage" }), null],
    [
      "list-words",
      "words",
      is({ chosen: ["Sel"], written: "au garage" }),
      is({ written: "Sel : au garage" }),
    ],
    ["tick", "list", is({ chosen: ["Oui"] }), is({ chosen: ["Oui"] })],
    ["file", "words", is({ written: "f1" }), null],
    ["words", "file", is({ written: "plan" }), null],
  ] as const)("%s to %s", (from, type, answer, expected) => {
    expect(converted(question({ type: from }), to(type), answer)).toEqual(expected);
  });

  test("what is read keeps its words, whatever the types", () => {
    const type = fc.constantFrom(...TYPES.filter((one) => one !== "file"));
    const written = fc.oneof(fc.constantFrom("12", "1 240,5", "sel", "22/11/2026", "Oui"), fc.string());
    fc.assert(
      fc.property(type, written, (target, text) => {
        const before = is({ written: text.trim() });
        const after = converted(to("words"), to(target), before);
        if (after === null || before.written === "" || sameKind(to("words"), to(target))) return;
        const plain = (words: string) => words.replace(/[\s\u202f]/g, "").toLowerCase();
        const told = plain(answerWords(to(target), after));
        if (target === "number")
          expect(Number(told.replace(",", "."))).toBe(Number(plain(text).replace(",", ".")));
        else if (target !== "date") expect(fold(told)).toBe(fold(plain(text)));
        const back = converted(to(target), to("words"), after);
        expect(plain(back?.written ?? "")).toBe(told);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe("QU8 QU9 what is asked of an ouvrage of a type", () => {
  const POOL = question({ id: "pool", type: "number", ouvrageTypes: ["piscine"] });
  const BOTH = question({ id: "both" });
  const SEAL = question({ id: "seal", type: "tick", ouvrageTypes: ["poele"] });
  const AFTER = question({ id: "after", whenId: "seal", whenIs: "Oui" });
  const PLAN = question({ id: "plan", type: "file", required: true });
  const ALL = [POOL, BOTH, SEAL, AFTER, PLAN];

  test("those of its type and those of all, and what depends on them", () => {
    const yes = new Map([["seal", is({ chosen: ["Oui"] })]]);
    const ids = (typeId: string) => asked(ALL, yes, typeId).map((one) => one.id);
    expect(ids("piscine")).toEqual(["pool", "both", "plan"]);
    expect(ids("poele")).toEqual(["both", "seal", "after", "plan"]);
    expect(ids("")).toEqual(["both", "plan"]);
  });

  test("a type that changes loses what is not asked any more; a file stays whatever a form says of it", () => {
    const kept = new Map([
      ["pool", is({ written: "40" })],
      ["both", is({ written: "ici" })],
      ["plan", is({ written: "f1" })],
    ]);
    const posted = answersShape.parse({ plan: { shown: "1", written: "f2" } }) ?? {};
    const { answers, problems } = answered(ALL, kept, posted, "poele");
    expect(problems).toEqual([]);
    expect(Object.fromEntries(answers)).toEqual({
      both: is({ written: "ici" }),
      plan: is({ written: "f1" }),
    });
    expect(answered(ALL, new Map(), posted, "poele").problems).toEqual([
      { code: "answer-missing", field: "answers.plan.written" },
    ]);
  });
});
