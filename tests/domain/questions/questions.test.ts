import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Answer,
  answered,
  answersShape,
  answerWords,
  asked,
  type Posted,
} from "~/domain/questions/answer";
import { type Question, questionProblems } from "~/domain/questions/question";

const question = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  label: id,
  type: "words",
  options: [],
  whenId: null,
  whenIs: "",
  required: false,
  ouvrageTypes: [],
  ...over,
});
const POOL = question("pool", { type: "tick" });
const WATER = question("water", { type: "list", options: ["Sel", "Chlore"], whenId: "pool", whenIs: "Oui" });
const CELL = question("cell", { whenId: "water", whenIs: "Sel" });
const ALL = [POOL, WATER, CELL];
const posted = (over: Record<string, { written?: string; chosen?: readonly string[] }>): Posted =>
  answersShape.parse(
    Object.fromEntries(Object.entries(over).map(([id, one]) => [id, { shown: "1", ...one }])),
  ) ?? {};
const answers = (over: Record<string, Partial<Answer>>) =>
  new Map(Object.entries(over).map(([id, one]) => [id, { chosen: [], written: "", ...one }]));
const codes = (one: Question, others: Question[] = []) =>
  questionProblems(one, [...others, one]).map((found) => `${found.code} ${found.field}`);

describe("questions", () => {
  test("QU1 choices are two at least, all different; the other types need none", () => {
    expect(codes(question("a", { type: "list", options: ["Un"] }))).toEqual(["question-options-few options"]);
    expect(codes(question("a", { type: "ticks", options: ["Été", "ete"] }))).toEqual([
      "question-options-same options",
    ]);
    expect(codes(question("a", { type: "number" }))).toEqual([]);
  });

  test("QU2 it depends on an answer that another one can have, and no chain comes back", () => {
    expect(codes(WATER, [POOL])).toEqual([]);
    expect(codes(WATER, [])).toEqual(["question-condition-unknown when"]);
    expect(codes({ ...WATER, whenIs: "Non" }, [POOL])).toEqual(["question-condition-unknown when"]);
    expect(codes(question("a", { whenId: "b", whenIs: "x" }), [question("b")])).toEqual([
      "question-condition-unknown when",
    ]);
    const back = { ...POOL, whenId: "water", whenIs: "Sel" };
    expect(codes(back, [WATER])).toContain("question-condition-loops when");
    expect(codes({ ...POOL, whenId: "pool", whenIs: "Oui" })).toContain("question-condition-loops when");
  });

  test("QU2 what is not asked asks nothing of those that depend on it", () => {
    const ids = (given: Map<string, Answer>) => asked(ALL, given).map((one) => one.id);
    expect(ids(new Map())).toEqual(["pool"]);
    expect(ids(answers({ pool: { chosen: ["Oui"] } }))).toEqual(["pool", "water"]);
    expect(ids(answers({ pool: { chosen: ["Oui"] }, water: { chosen: ["Sel"] } }))).toEqual([
      "pool",
      "water",
      "cell",
    ]);
    expect(ids(answers({ water: { chosen: ["Sel"] } }))).toEqual(["pool"]);
    expect(asked([CELL], answers({ water: { chosen: ["Sel"] } }))).toEqual([]);
  });
});

describe("answers", () => {
  const kept = answers({
    pool: { chosen: ["Oui"] },
    water: { chosen: ["Sel"] },
    cell: { written: "Zodiac" },
    old: { written: "gone" },
  });

  test("QU3 shown and empty is lost, not shown is kept, not asked any more is lost; QU7 what was taken out stays", () => {
    expect([...answered(ALL, kept, posted({ cell: {} })).answers.keys()]).toEqual(["pool", "water", "old"]);
    expect([...answered(ALL, kept, posted({})).answers.keys()]).toEqual(["pool", "water", "cell", "old"]);
    expect([...answered(ALL, kept, posted({ pool: {} })).answers.keys()]).toEqual(["old"]);
  });

  test("QU4 a mandatory one that is asked and shown is answered", () => {
    const must = [POOL, { ...WATER, required: true }];
    const wrong = (over: Parameters<typeof posted>[0]) => answered(must, new Map(), posted(over)).problems;
    expect(wrong({ pool: { chosen: ["Oui"] }, water: {} })).toEqual([
      { code: "answer-missing", field: "answers.water.chosen" },
    ]);
    expect(wrong({ pool: {}, water: {} })).toEqual([]);
    expect(wrong({ pool: { chosen: ["Oui"] } })).toEqual([]);
  });

  test.each([
    ["number", "1 234,50", "1234.50"],
    ["number", "−", "answer-no-number"],
    ["number", "12,5 kW", "answer-no-number"],
    ["date", "2026-11-22", "2026-11-22"],
    ["date", "2026-02-30", "answer-no-date"],
    ["words", "  à l'étage ", "à l'étage"],
  ] as const)("QU5 %s %s", (type, written, then) => {
    const { answers: now, problems } = answered(
      [question("a", { type })],
      new Map(),
      posted({ a: { written } }),
    );
    expect(problems[0]?.code ?? now.get("a")?.written).toBe(then);
    if (problems[0]) expect(problems[0].field).toBe("answers.a.written");
  });

  test("QU5 a choice is one of its own, or the one already kept", () => {
    const list = [question("a", { type: "list", options: ["Un", "Deux"] })];
    const choose = (chosen: string[], before?: string) =>
      answered(list, before ? answers({ a: { chosen: [before] } }) : new Map(), posted({ a: { chosen } }));
    expect(choose(["Trois"]).problems).toEqual([{ code: "choice-unknown", field: "answers.a.chosen" }]);
    expect(choose(["Trois"], "Trois").answers.get("a")?.chosen).toEqual(["Trois"]);
    expect(choose(["Un", "Deux"]).answers.get("a")?.chosen).toEqual(["Un"]);
  });

  test.each([
    ["number", { written: "-1234567.5" }, "-1\u202f234\u202f567,5"],
    ["date", { written: "2026-11-22" }, "22/11/2026"],
    ["tick", { chosen: ["Oui"] }, "Oui"],
    ["ticks", { chosen: ["Chat", "Chien"] }, "Chat, Chien"],
    ["list-words", { chosen: ["Autre"], written: "à l'étage" }, "Autre : à l'étage"],
    ["text", { written: "deux\nlignes" }, "deux\nlignes"],
  ] as const)("QU6 the words of %s", (type, answer, words) => {
    expect(
      answerWords(
        { type },
        {
          chosen: [...("chosen" in answer ? answer.chosen : [])],
          written: "written" in answer ? answer.written : "",
        },
      ),
    ).toBe(words);
  });

  test("QU3 the same form twice answers the same, whatever it holds", () => {
    const any = fc.record({
      pool: fc.option(fc.constantFrom([], ["Oui"]), { nil: undefined }),
      water: fc.option(fc.constantFrom([], ["Sel"], ["Chlore"]), { nil: undefined }),
      cell: fc.option(fc.constantFrom("", "Zodiac"), { nil: undefined }),
    });
    fc.assert(
      fc.property(any, any, (before, form) => {
        const read = (one: typeof before) =>
          posted({
            ...(one.pool && { pool: { chosen: one.pool } }),
            ...(one.water && { water: { chosen: one.water } }),
            ...(one.cell !== undefined && { cell: { written: one.cell } }),
          });
        const first = answered(ALL, answered(ALL, new Map(), read(before)).answers, read(form)).answers;
        expect(answered(ALL, first, read(form)).answers).toEqual(first);
        const open = new Set(asked(ALL, first).map((one) => one.id));
        expect([...first.keys()].filter((id) => !open.has(id))).toEqual([]);
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });
});
