import { expect, test } from "vitest";
import * as Y from "yjs";
import { Commands } from "~/app/areas/documents/editor/commands";
import type { Draft } from "~/app/areas/documents/editor/draft";
import { type Change, Editor } from "~/app/areas/documents/editor/editor";
import { History } from "~/app/areas/documents/live/history";
import { unitPrice } from "~/domain/money/money";
import { costsFrom } from "~/durable/quote/shared/costs";
import { Reading } from "~/durable/quote/shared/reading";
import type { Written } from "~/durable/quote/shared/shape";
import { transcribe, transcribeCosts } from "~/durable/quote/shared/writing";
import { item } from "../../documents/drafts";
import { draft } from "../editor/drafts";

/** An editor on a shared document, and what others do in it. */
function shared(start: Draft) {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  transcribe(
    docs[0],
    { header: {} as never, body: { lines: [], options: [], discount: null } },
    start,
    "room",
  );
  transcribeCosts(docs[1], {}, start.costs ?? {}, "room");
  const reading = new Reading(docs[0], start);
  const editor = new Editor(start);
  const history = new History(docs, ({ before, after }: Change, origin) => {
    transcribe(docs[0], before, after, origin);
    if (before.costs && after.costs) transcribeCosts(docs[1], before.costs, after.costs, origin);
  });
  const show = () => editor.receive({ ...reading.written(), costs: costsFrom(docs[1]) });
  docs[0].on("afterTransaction", (transaction) => {
    reading.take(transaction);
    if (transaction.origin !== "mine") show();
  });
  docs[1].on("afterTransaction", (transaction) => transaction.origin !== "mine" && show());
  editor.onChange((change) => history.record(change));
  editor.share(history);
  const commands = new Commands(editor, { franchise: false, account: "" }, () => true);
  const line = (id: string) => editor.draft().body.lines.find((one) => one.id === id) ?? item("none");
  const theirs = (change: (body: Written["body"]) => Written["body"]) => {
    const was = reading.written();
    transcribe(docs[0], was, { ...was, body: change(was.body) }, "room");
  };
  return { editor, commands, line, theirs };
}
const labelled = (id: string, label: string) => (body: Written["body"]) => ({
  ...body,
  lines: body.lines.map((line) => (line.id === id ? { ...line, label } : line)),
});

test("D55 undo takes back one's own typing and leaves what somebody typed in the same cell", () => {
  const it = shared(draft([item("a", { label: "Pose" }), item("b")], {}));
  it.commands.goTo("a", "label");
  for (const typed of ["Pose d", "Pose du", "Pose du sol"]) it.commands.type(it.line("a"), "label", typed);
  it.theirs(labelled("a", "Dépose du sol"));
  expect(it.line("a").label).toBe("Dépose du sol");
  it.commands.goTo("a", "quantity");
  it.commands.type(it.line("a"), "quantity", "3");
  it.editor.undo();
  expect(it.line("a")).toMatchObject({ label: "Dépose du sol", quantity: 1_000 });
  it.editor.undo();
  expect(it.line("a").label).toBe("Dépose");
  expect(it.editor.snapshot()).toMatchObject({ canUndo: false, canRedo: true });
  it.editor.redo();
  it.editor.redo();
  expect(it.line("a")).toMatchObject({ label: "Dépose du sol", quantity: 3_000 });
});

test("D55 a step that touched lines and costs is taken back whole, and done again whole", () => {
  const it = shared(draft([item("a")], { a: unitPrice(600_000) }));
  it.commands.goTo("a", "label");
  it.commands.duplicate();
  const copy = it.editor.draft().body.lines[1]?.id ?? "";
  it.commands.setCost("a", unitPrice(700_000));
  expect(it.editor.draft().costs).toEqual({ a: 700_000, [copy]: 600_000 });
  it.editor.undo();
  it.editor.undo();
  expect(it.editor.draft().body.lines).toHaveLength(1);
  expect(it.editor.draft().costs).toEqual({ a: 600_000 });
  it.editor.redo();
  expect(it.editor.draft().costs).toEqual({ a: 600_000, [copy]: 600_000 });
  it.commands.type(it.line("a"), "label", "Autre");
  expect(it.editor.snapshot().canRedo).toBe(false);
});

test("D55 a line taken away comes back with what others wrote in it, and a blank one leaves no step", () => {
  const it = shared(draft([item("a"), item("b")], {}));
  it.editor.select(["a"]);
  it.commands.remove();
  expect(it.editor.draft().body.lines.map(({ id }) => id)).toEqual(["b"]);
  it.editor.undo();
  expect(it.editor.draft().body.lines.map(({ id }) => id)).toEqual(["a", "b"]);
  it.editor.redo();
  it.editor.undo();
  const blank = it.commands.insert("a");
  it.commands.goTo("b", "label");
  expect(it.editor.draft().body.lines.some(({ id }) => id === blank)).toBe(false);
  expect(it.editor.snapshot().canUndo).toBe(false);
});
