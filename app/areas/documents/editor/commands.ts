import { type ItemLine, type Line, PLAIN_TITLE } from "~/domain/documents/document";
import {
  changeItems,
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
import { scalePrice } from "~/domain/money/amounts";
import type { BasisPoints, Quantity, UnitPrice } from "~/domain/money/money";
import { type Column, columnsOf, type Written, writeCell } from "./columns";
import type { Editor } from "./editor";
import { blankLine, givenVat, type House, isBlank, likelyVat, newLineId } from "./new-lines";
import { Tiers } from "./tiers";

const sameLine = (a: Line, b: Line) => JSON.stringify(a) === JSON.stringify(b);
const idsOf = (lines: readonly Line[]) => new Set(lines.map((line) => line.id));

/** Everything the keyboard, the mouse and the menus do to a document, over one editor. */
export class Commands {
  constructor(
    readonly editor: Editor,
    readonly house: House,
    private readonly withCosts: () => boolean,
    readonly tiers: Tiers = new Tiers(async () => []),
  ) {}

  /** Types into a cell; a text that can't be read changes nothing and comes back as a problem. */
  type(line: Line, column: Column, text: string): Written {
    const cost = this.editor.draft().costs?.[line.id];
    const written = writeCell(line, column, text, cost);
    const tag = `${line.id}:${column}`;
    if ("line" in written && column === "quantity" && line.kind === "item" && written.line.kind === "item")
      written.line = this.tiers.priced(written.line, line.quantity);
    if ("line" in written)
      this.editor.editBody(
        (body) => changeLine(body, line.id, (was) => (sameLine(was, written.line) ? was : written.line)),
        tag,
      );
    else if ("cost" in written) this.setCost(line.id, written.cost, tag);
    return written;
  }

  /** Asks what the article of a line costs at other quantities, as the cursor enters its quantity. */
  async enterQuantity(line: Line): Promise<void> {
    if (line.kind !== "item") return;
    const was = line.quantity;
    if (await this.tiers.want(line.articleId)) this.crossing(line.id, was);
  }

  /** Prices came after the quantity was typed. */
  private crossing(lineId: string, was: Quantity): void {
    this.editor.editBody(
      (body) =>
        changeLine(body, lineId, (line) => (line.kind === "item" ? this.tiers.priced(line, was) : line)),
      `${lineId}:quantity`,
    );
  }

  /** Replaces a line, with the cost that comes with it. */
  replace(line: Line, cost?: UnitPrice | null): void {
    this.editor.settle();
    this.editor.edit((draft) => ({
      ...draft,
      body: changeLine(draft.body, line.id, () => line),
      costs:
        draft.costs && cost !== undefined && cost !== null
          ? { ...draft.costs, [line.id]: cost }
          : draft.costs,
    }));
  }

  setCost(lineId: string, cost: UnitPrice | null, tag: string | null = null): void {
    this.editor.edit((draft) => {
      if (!draft.costs) return draft;
      const costs = { ...draft.costs };
      if (cost === null) delete costs[lineId];
      else costs[lineId] = cost;
      return { ...draft, costs };
    }, tag);
  }

  /** A new line after another one (last when null), with the cursor in it. */
  insert(after: string | null, kind: Line["kind"] = "item", optionId?: string | null): string {
    const { lines } = this.editor.draft().body;
    const at = after ?? lines.at(-1)?.id ?? null;
    const near = lines.find((line) => line.id === at);
    const id = newLineId();
    const block = optionId === undefined ? (after === null ? null : (near?.optionId ?? null)) : optionId;
    const vat = likelyVat(lines, at, this.house.franchise);
    const blank = {
      ...blankLine(id, block, vat, this.house.account),
      inheritsVat: !this.house.franchise && givenVat(lines, at),
    };
    const base = { id, optionId: block, label: "" };
    const line: Line =
      kind === "item"
        ? blank
        : kind === "title"
          ? { ...PLAIN_TITLE, ...base, kind, level: 1 }
          : { ...base, kind };
    this.editor.editBody((body) => insertLines(body, [line], at));
    this.goTo(id, "label");
    return id;
  }

  /** Puts ready lines after another one, in place of it when it is blank. */
  insertAfter(lines: Line[], after: string | null): void {
    const at = this.editor.draft().body.lines.find((line) => line.id === after);
    const blank = at && isBlank(at) ? new Set([at.id]) : new Set<string>();
    this.editor.editBody((body) =>
      removeLines(insertLines(body, lines, after ?? body.lines.at(-1)?.id ?? null), blank),
    );
    const last = lines.at(-1);
    if (last) this.goTo(last.id, "label");
  }

  /** Goes to a cell; a line left with nothing in it disappears. */
  goTo(line: string | null, column: Column): void {
    const left = this.editor.snapshot().active?.line;
    this.editor.activate(line === null ? null : { line, column });
    const entered = column === "quantity" && this.editor.draft().body.lines.find((it) => it.id === line);
    if (entered) void this.enterQuantity(entered);
    if (left === undefined || left === line) return;
    const was = this.editor.draft().body.lines.find((it) => it.id === left);
    if (was && isBlank(was)) this.editor.forget(left);
  }

  /** The next or previous cell; past the last one of a line, Enter makes a new line and Tab goes on. */
  walk(step: 1 | -1, makesLine: boolean): boolean {
    const { active, draft } = this.editor.snapshot();
    const { lines } = draft.body;
    const index = lines.findIndex((line) => line.id === active?.line);
    const line = lines[index];
    if (!active || !line) return false;
    const columns = columnsOf(line, this.withCosts());
    const column = columns[Math.max(0, columns.indexOf(active.column)) + step];
    // Enter after the words of a title goes on writing; Tab goes to its figures.
    const leaves = makesLine && line.kind === "title" && active.column === "label";
    if (column && !leaves) {
      this.goTo(line.id, column);
      return true;
    }
    if (makesLine && step > 0) {
      if (isBlank(line)) return true;
      this.insert(line.id);
      return true;
    }
    const other = lines[index + step];
    if (!other) return false;
    const there = columnsOf(other, this.withCosts());
    this.goTo(other.id, step > 0 ? "label" : (there.at(-1) ?? "label"));
    return true;
  }

  /** To the description of the line one is in. */
  describe(): void {
    const { active, draft } = this.editor.snapshot();
    const line = draft.body.lines.find((it) => it.id === active?.line);
    if (line?.kind === "item") this.goTo(line.id, "description");
  }

  /** To the number of the line one is in, to make it start somewhere. */
  renumber(): void {
    const { active, draft } = this.editor.snapshot();
    const line = draft.body.lines.find((it) => it.id === active?.line);
    if (line?.kind === "item" || line?.kind === "title") this.goTo(line.id, "number");
  }

  /** Out of the description to the designation; out of a cell, out of the grid. */
  leave(): void {
    const { active } = this.editor.snapshot();
    if (active?.column === "description" || active?.column === "number") this.goTo(active.line, "label");
    else this.goTo(null, "label");
  }

  /** The same column one line up or down. */
  climb(step: 1 | -1): void {
    const { active, draft } = this.editor.snapshot();
    const { lines } = draft.body;
    const other = lines[lines.findIndex((line) => line.id === active?.line) + step];
    if (!active || !other) return;
    this.goTo(other.id, columnsOf(other, this.withCosts()).includes(active.column) ? active.column : "label");
  }

  extend(step: 1 | -1): void {
    const { active, selected, draft } = this.editor.snapshot();
    const { lines } = draft.body;
    const index = lines.findIndex((line) => line.id === active?.line);
    const own = lines[index];
    const other = lines[index + step];
    if (!active || !own || !other) return;
    if (selected.size === 0) this.editor.select([own.id], own.id);
    this.editor.activate({ line: other.id, column: "label" });
    this.editor.selectTo(other.id);
  }

  step(step: 1 | -1): void {
    const ids = idsOf(this.editor.targets());
    this.editor.editBody((body) => stepLines(body, ids, step));
  }

  move(ids: ReadonlySet<string>, before: string | null, optionId: string | null): void {
    this.editor.editBody((body) => moveLines(body, ids, before, optionId));
  }

  duplicate(): void {
    const ids = idsOf(this.editor.targets());
    if (ids.size === 0) return;
    this.editor.edit((draft) => {
      const { body, copies } = duplicateLines(draft.body, ids, newLineId);
      this.editor.copy(copies);
      if (!draft.costs) return { ...draft, body };
      const costs = { ...draft.costs };
      for (const [copy, of] of Object.entries(copies)) {
        const cost = costs[of];
        if (cost !== undefined) costs[copy] = cost;
      }
      return { ...draft, body, costs };
    });
  }

  indent(step: 1 | -1): void {
    const ids = idsOf(this.editor.targets());
    this.editor.editBody((body) => indentTitles(body, ids, step));
  }

  /** Into a new option; out of it when all the lines are in one already. */
  option(): void {
    const targets = this.editor.targets();
    const ids = idsOf(targets);
    if (ids.size === 0) return;
    if (targets.every((line) => line.optionId !== null))
      this.editor.editBody((body) => outOfOption(body, ids));
    else
      this.editor.editBody((body) =>
        intoOption(body, ids, {
          id: newLineId(),
          label: `Option ${body.options.length + 1}`,
          retained: false,
          choice: null,
        }),
      );
  }

  /** Takes the chosen lines away and goes to the line that follows. Returns how many left. */
  remove(): number {
    const targets = this.editor.targets();
    const ids = idsOf(targets);
    if (ids.size === 0) return 0;
    const { lines } = this.editor.draft().body;
    const last = lines.findLastIndex((line) => ids.has(line.id));
    const next = lines.slice(last + 1)[0] ?? lines.slice(0, last).findLast((line) => !ids.has(line.id));
    this.editor.editBody((body) => removeLines(body, ids));
    this.editor.select([]);
    this.editor.activate(next ? { line: next.id, column: "label" } : null);
    return ids.size;
  }

  /** Changes every chosen item line. */
  each(change: (line: ItemLine) => Line): void {
    const ids = idsOf(this.editor.targets());
    this.editor.editBody((body) => changeItems(body, ids, change));
  }

  /** Prices are multiplied, of every chosen line that has one. */
  scale(value: BasisPoints): number {
    let changed = 0;
    this.each((line) => {
      const unitPrice = scalePrice(line.unitPrice, value);
      if (unitPrice === line.unitPrice) return line;
      changed++;
      return { ...line, unitPrice };
    });
    return changed;
  }

  /** Prices become cost × coefficient (13500 is × 1,35), for the lines whose cost is known. */
  coefficient(value: BasisPoints): number {
    const costs = this.editor.draft().costs ?? {};
    let changed = 0;
    this.each((line) => {
      const cost = costs[line.id];
      if (cost === undefined) return line;
      changed++;
      return { ...line, unitPrice: scalePrice(cost, value) };
    });
    return changed;
  }
}
