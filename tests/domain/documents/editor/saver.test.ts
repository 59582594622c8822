import { expect, test } from "vitest";
import { type Answer, type Kept, type Save, Saver } from "~/app/areas/documents/editor/saver";
import { changeLine } from "~/domain/documents/edit";
import { item } from "../../documents/drafts";
import { desk } from "./drafts";

/** A quote of one line, a server that answers as told, a clock moved by hand. */
function bench() {
  const it = desk([item("a")]);
  const sent: Save[] = [];
  const answers: (Answer | Error)[] = [];
  const kept: { now: Kept | null } = { now: null };
  const timers: { ms: number; work: () => void; off: boolean }[] = [];
  const told: string[] = [];
  const saver = new Saver(
    { ...it.editor.draft(), version: 1 },
    {
      draft: it.editor.draft,
      copies: it.editor.copies,
      absorb: (from, to) => it.editor.absorb(from, to),
      clashed: (clashes) => told.push(...clashes.map((clash) => clash.field)),
    },
    {
      send: async (save) => {
        sent.push(save);
        const answer = answers.shift() ?? saved(save.version + 1);
        if (answer instanceof Error) throw answer;
        return answer;
      },
      keep: (now) => {
        kept.now = now;
      },
      forget: () => {
        kept.now = null;
      },
      after: (ms, work) => {
        const timer = { ms, work, off: false };
        timers.push(timer);
        return () => {
          timer.off = true;
        };
      },
      now: () => 42,
    },
  );
  it.editor.onChange(() => saver.touch());
  const type = (text: string) =>
    it.editor.editBody((body) => changeLine(body, "a", (l) => ({ ...l, label: text })));
  const waiting = () => timers.filter((timer) => !timer.off).at(-1)?.ms;
  return { ...it, saver, sent, answers, kept, told, type, waiting };
}

const saved = (version: number, merged: Extract<Answer, { kind: "saved" }>["merged"] = null): Answer => ({
  kind: "saved",
  version,
  merged,
  clashes: [],
});

test("one save a moment after the last change; the device keeps the draft until the server has it", async () => {
  const { saver, sent, kept, type, waiting } = bench();
  type("P");
  type("Pompe");
  expect([saver.state().kind, waiting(), kept.now?.draft.body.lines[0]?.label]).toEqual([
    "waiting",
    400,
    "Pompe",
  ]);
  await saver.flush();
  expect(sent.map((save) => [save.version, save.base, save.body.lines[0]?.label])).toEqual([
    [1, null, "Pompe"],
  ]);
  expect([saver.state(), kept.now]).toEqual([{ kind: "saved", at: 42 }, null]);
  await saver.flush();
  expect(sent).toHaveLength(1);
});

test("without network it says so, keeps the draft, and tries again with growing patience", async () => {
  const { saver, answers, kept, type, waiting, sent } = bench();
  answers.push(new Error("offline"), new Error("offline"));
  type("Pompe");
  await saver.flush();
  expect([saver.state().kind, waiting()]).toEqual(["offline", 2_000]);
  await saver.flush();
  expect(waiting()).toBe(4_000);
  type("Pompe à chaleur");
  expect([saver.state().kind, kept.now?.draft.body.lines[0]?.label]).toEqual(["offline", "Pompe à chaleur"]);
  await saver.flush();
  expect([saver.state().kind, sent.at(-1)?.body.lines[0]?.label, kept.now]).toEqual([
    "saved",
    "Pompe à chaleur",
    null,
  ]);
});

test("a stale save sends its base and takes in what the server merged, under what is typed since", async () => {
  const { saver, answers, editor, type, sent, labels } = bench();
  type("Pompe");
  const merged = {
    ...editor.draft(),
    body: { ...editor.draft().body, lines: [...editor.draft().body.lines, item("n")] },
  };
  answers.push({ kind: "base-needed" }, saved(5, merged));
  const done = saver.flush();
  type("Pompe bleue");
  await done;
  expect(sent[1]?.base?.body.lines[0]?.label).toBe("Ligne a");
  expect(labels()).toEqual(["Pompe bleue", "Ligne n"]);
  await saver.flush();
  expect([sent[2]?.version, sent[2]?.body.lines.length]).toEqual([5, 2]);
});

test("a newer version on the page comes in at once, and waits while a save is on its way", async () => {
  const { saver, editor, type, told, labels } = bench();
  const remote = (version: number, label: string) => ({
    ...editor.draft(),
    version,
    body: { ...editor.draft().body, lines: [item("a", { label })] },
  });
  saver.heard(remote(1, "Déjà vu"));
  expect(labels()).toEqual(["Ligne a"]);
  saver.heard(remote(2, "Leur"));
  expect([labels(), told]).toEqual([["Leur"], []]);
  type("Mien");
  const done = saver.flush();
  saver.heard(remote(3, "Leur aussi"));
  expect(labels()).toEqual(["Mien"]);
  await done;
  expect(labels()).toEqual(["Mien"]);
});

test("somebody else's change of the same field is told, and one's own is kept and saved", async () => {
  const { saver, editor, type, told, labels, sent } = bench();
  type("Mien");
  saver.heard({
    ...editor.draft(),
    version: 2,
    body: { ...editor.draft().body, lines: [item("a", { label: "Leur" })] },
  });
  expect([labels(), told]).toEqual([["Mien"], ["label"]]);
  await saver.flush();
  expect([sent[0]?.version, sent[0]?.body.lines[0]?.label]).toEqual([2, "Mien"]);
});

test("a refusal stops saving, and the draft stays on the device", async () => {
  const { saver, answers, kept, type, sent } = bench();
  answers.push({ kind: "refused", sentences: ["Ce devis n'est plus un brouillon."] });
  type("Trop tard");
  await saver.flush();
  type("Encore");
  await saver.flush();
  expect([saver.state(), sent.length, kept.now?.draft.body.lines[0]?.label]).toEqual([
    { kind: "refused", sentences: ["Ce devis n'est plus un brouillon."] },
    1,
    "Encore",
  ]);
});
