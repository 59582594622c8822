import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  changeLine,
  duplicateLines,
  indentTitles,
  insertLines,
  intoOption,
  moveLines,
  outOfOption,
  removeLines,
  stepLines,
} from "~/domain/documents/edit";
import { anyBody, body, ids, item, title } from "./drafts";

const abc = body([item("a"), item("b"), item("c")]);
const set = (...names: string[]) => new Set(names);
const placed = (it: typeof abc) => it.lines.map((l) => l.id + (l.optionId ? "*" : "")).join("");

test("D20 nothing to change gives the same body", () => {
  expect(insertLines(abc, [], "a")).toBe(abc);
  expect(removeLines(abc, set("z"))).toBe(abc);
  expect(changeLine(abc, "a", (line) => line)).toBe(abc);
  expect(moveLines(abc, set("a"), "b", null)).toBe(abc);
  expect(indentTitles(abc, set("a"), 1)).toBe(abc);
  expect(stepLines(abc, set("a"), -1)).toBe(abc);
  expect(stepLines(abc, set("c"), 1)).toBe(abc);
});

test("D20 inserting, first and after a line; duplicating keeps the order and names the copies", () => {
  expect(ids(insertLines(abc, [item("x")], null))).toBe("xabc");
  expect(ids(insertLines(abc, [item("x")], "b"))).toBe("abxc");
  const names = ["y", "z"][Symbol.iterator]();
  const twice = duplicateLines(abc, set("a", "b"), () => names.next().value ?? "");
  expect(ids(twice.body)).toBe("abyzc");
  expect(twice.copies).toEqual({ y: "a", z: "b" });
});

test("D20 titles go from level 1 to 5 and no further", () => {
  let it = body([title("t")]);
  for (let i = 0; i < 7; i++) it = indentTitles(it, set("t"), 1);
  expect(it.lines[0]).toMatchObject({ level: 5 });
  for (let i = 0; i < 7; i++) it = indentTitles(it, set("t"), -1);
  expect(it.lines[0]).toMatchObject({ level: 1 });
});

test("D21 the last line of an option takes the option with it", () => {
  const it = body([item("a"), item("x", { optionId: "o" })]);
  expect(removeLines(it, set("x")).options).toEqual([]);
  expect(outOfOption(it, set("x"))).toMatchObject({ options: [], lines: [{ id: "a" }, { optionId: null }] });
});

test("D22 moving keeps every line once, in one block, in its order", () => {
  fc.assert(
    fc.property(anyBody, fc.func(fc.boolean()), fc.nat(12), (it, chosen, target) => {
      const moving = new Set(it.lines.filter((line) => chosen(line.id)).map((line) => line.id));
      const before = it.lines[target]?.id ?? null;
      const after = moveLines(it, moving, before, null);
      const order = after.lines.map((line) => line.id);
      expect(order.toSorted((a, b) => a.localeCompare(b))).toEqual(
        it.lines.map((line) => line.id).toSorted((a, b) => a.localeCompare(b)),
      );
      const block = order.filter((id) => moving.has(id));
      expect(block).toEqual(it.lines.map((line) => line.id).filter((id) => moving.has(id)));
      expect(order.join().includes(block.join())).toBe(true);
    }),
  );
});

test("D22 lines put in an option gather where the first one stands; taken out they follow it", () => {
  const option = { id: "o", label: "Robot", retained: false, choice: null };
  const inside = intoOption(abc, set("a", "c"), option);
  expect(placed(inside)).toBe("a*c*b");
  expect(placed(outOfOption(inside, set("a")))).toBe("c*ab");
  expect(intoOption(inside, set("c"), { ...option, id: "p" }).lines.map((l) => l.optionId)).toEqual([
    "o",
    "p",
    null,
  ]);
});

test("D23 stepping down then up comes back, through the border of an option", () => {
  const it = body([item("a"), item("x", { optionId: "o" }), item("y", { optionId: "o" }), item("b")]);
  const entered = stepLines(it, set("a"), 1);
  expect(placed(entered)).toBe("a*x*y*b");
  expect(placed(stepLines(entered, set("a"), 1))).toBe("x*a*y*b");
  expect(placed(stepLines(entered, set("a"), -1))).toBe("ax*y*b");
  const left = stepLines(it, set("y"), 1);
  expect(placed(left)).toBe("ax*yb");
  expect(placed(stepLines(left, set("y"), -1))).toBe("ax*y*b");
});
