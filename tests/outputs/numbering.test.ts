import { expect, test } from "vitest";
import { type Line, PLAIN_TITLE } from "~/domain/documents/document";
import { lineNumbers } from "~/outputs/pdf/numbering";
import { item } from "./sample";

const title = (id: string, level: 1 | 2 | 3, startsAt = ""): Line => ({
  ...PLAIN_TITLE,
  id,
  kind: "title",
  optionId: null,
  label: id,
  level,
  startsAt,
});
const numbers = (...lines: Line[]) => [...lineNumbers(lines).values()];

test("SAL-26 numbers start where one says, in figures or letters, and those after follow", () => {
  expect(numbers(title("t", 1, "4"), item("a", "A"), title("u", 1), item("b", "B"))).toEqual([
    "4",
    "4.1",
    "5",
    "5.1",
  ]);
  expect(
    numbers(title("t", 1, "a"), item("a", "A", { startsAt: "10" }), item("b", "B"), title("u", 1)),
  ).toEqual(["a", "a.10", "a.11", "b"]);
  expect(numbers(item("a", "A", { startsAt: "Y" }), item("b", "B"), item("c", "C"))).toEqual([
    "Y",
    "Z",
    "AA",
  ]);
  expect(numbers(title("t", 1), title("u", 2, "c"), title("v", 2), title("w", 1), title("x", 2))).toEqual([
    "1",
    "1.c",
    "1.d",
    "2",
    "2.1",
  ]);
  expect(numbers(title("t", 2), item("a", "A"))).toEqual(["1.1", "1.1.1"]);
});
