import { describe, expect, test } from "vitest";
import type { OptionGroup } from "~/domain/documents/document";
import { settled } from "~/domain/documents/settle";
import { totals } from "~/domain/documents/totals";
import {
  addVariant,
  asOption,
  asVariants,
  keepVariant,
  proposeVariant,
  renameChoice,
} from "~/domain/documents/variants";
import { body, ids, item } from "./drafts";

const choice = { id: "c", label: "Revêtement" };
const group = (id: string, more: Partial<OptionGroup> = {}): OptionGroup => ({
  id,
  label: id,
  retained: false,
  choice: null,
  ...more,
});
const start = body([item("a"), item("l", { optionId: "liner" }), item("p", { optionId: "pvc" }), item("z")], {
  options: [group("liner"), group("pvc")],
});
const chosen = (it: { options: OptionGroup[] }) => it.options.map((o) => [o.id, o.retained, o.choice?.label]);
const variants = asVariants(start, new Set(["liner", "pvc"]), choice);

describe("D13 variants in the editor", () => {
  test("options become the variants of one choice, the first proposed, and the total takes it", () => {
    expect(chosen(variants)).toEqual([
      ["liner", true, "Revêtement"],
      ["pvc", false, "Revêtement"],
    ]);
    expect(totals(start).net).toBe(20_000);
    expect(totals(variants).net).toBe(30_000);
    expect(settled(variants)).toBe(variants);
  });

  test("another is proposed, one more is added after the last of its kind", () => {
    const other = proposeVariant(variants, "pvc");
    expect(chosen(other).map(([, retained]) => retained)).toEqual([false, true]);
    expect(proposeVariant(other, "pvc")).toBe(other);
    const [liner] = variants.options;
    const more = addVariant(variants, liner as OptionGroup, group("tile"), item("t"));
    expect(ids(more)).toBe("alptz");
    expect(chosen(more).at(-1)).toEqual(["tile", false, "Revêtement"]);
    expect(settled(more)).toBe(more);
  });

  test("a variant may hold nothing and be the chosen one; where nobody chose, one that holds lines is proposed", () => {
    const without = { ...variants, lines: variants.lines.filter(({ id }) => id !== "l") };
    const open = { ...without, options: without.options.map((option) => ({ ...option, retained: false })) };
    const standing = (it: typeof without) => settled(it).options.find(({ retained }) => retained)?.id;
    expect(standing(without)).toBe("liner");
    expect(standing(open)).toBe("pvc");
  });

  test("the words of a choice are the same everywhere", () => {
    expect(chosen(renameChoice(variants, "c", "Sol")).map(([, , label]) => label)).toEqual(["Sol", "Sol"]);
    expect(renameChoice(variants, "c", "Revêtement")).toBe(variants);
  });

  test("a variant becomes an option again, and the choice keeps one that counts", () => {
    const left = settled(asOption(variants, "liner"));
    expect(chosen(left)).toEqual([
      ["liner", false, undefined],
      ["pvc", true, "Revêtement"],
    ]);
  });

  test("the choice made, its lines are ordinary and the others are gone", () => {
    const kept = keepVariant(variants, "pvc");
    expect(ids(kept)).toBe("apz");
    expect(kept.options).toEqual([]);
    expect(kept.lines.every((line) => line.optionId === null)).toBe(true);
    expect(totals(kept).net).toBe(totals(proposeVariant(variants, "pvc")).net);
    expect(keepVariant(start, "pvc")).toBe(start);
  });
});
