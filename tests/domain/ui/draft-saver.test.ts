import { expect, test } from "vitest";
import { DraftSaver, type KeptDraft, type Sent } from "~/app/ui/draft/draft-saver";

/** A draft of one word, a server that answers as told, a clock moved by hand. */
function bench() {
  const sent: [string, number][] = [];
  const answers: (Sent | Error)[] = [];
  const kept: { now: KeptDraft<string> | null } = { now: null };
  const timers: { ms: number; work: () => void; off: boolean }[] = [];
  const saver = new DraftSaver("a", 1, {
    send: async (draft, version) => {
      sent.push([draft, version]);
      const answer = answers.shift() ?? { kind: "saved", version: version + 1 };
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
  });
  const waiting = () => timers.filter((timer) => !timer.off).at(-1)?.ms;
  return { saver, sent, answers, kept, waiting };
}

test("one save of the last words; the device keeps them until the server has them", async () => {
  const it = bench();
  it.saver.write("ab");
  it.saver.write("abc");
  expect(it.kept.now).toEqual({ draft: "abc", version: 1 });
  expect(it.saver.state().kind).toBe("waiting");
  expect(await it.saver.flush()).toBe(true);
  expect(it.sent).toEqual([["abc", 1]]);
  expect(it.saver.version()).toBe(2);
  expect(it.kept.now).toBeNull();
  expect(it.saver.state()).toEqual({ kind: "saved", at: 42 });
});

test("without a network it waits longer each time and loses nothing", async () => {
  const it = bench();
  it.answers.push(new Error("no network"), new Error("no network"));
  it.saver.write("b");
  expect(await it.saver.flush()).toBe(false);
  expect(it.saver.state().kind).toBe("offline");
  expect(it.waiting()).toBe(2000);
  expect(await it.saver.flush()).toBe(false);
  expect(it.waiting()).toBe(4000);
  expect(it.kept.now).toEqual({ draft: "b", version: 1, sent: '"b"' });
  expect(await it.saver.flush()).toBe(true);
  expect(it.sent.map(([draft]) => draft)).toEqual(["b", "b", "b"]);
  expect(it.kept.now).toBeNull();
});

test("a save whose answer was lost goes again with the same words, then what came since", async () => {
  // The server took "b" and made version 2 of it; the answer never came.
  const it = bench();
  it.answers.push(new Error("the answer was lost"), { kind: "saved", version: 2 });
  it.saver.write("b");
  expect(await it.saver.flush()).toBe(false);
  it.saver.write("bc");
  expect(it.kept.now).toEqual({ draft: "bc", version: 1, sent: '"b"' });
  expect(await it.saver.flush()).toBe(true);
  expect(it.sent).toEqual([
    ["b", 1],
    ["b", 1],
    ["bc", 2],
  ]);
  expect(it.kept.now).toBeNull();

  // Words taken back meanwhile are not what the server may have: they are sent too.
  const back = bench();
  back.answers.push(new Error("the answer was lost"));
  back.saver.write("b");
  await back.saver.flush();
  back.saver.write("a");
  expect(await back.saver.flush()).toBe(true);
  expect(back.sent).toEqual([
    ["b", 1],
    ["b", 1],
    ["a", 2],
  ]);
});

test("what is typed while a save is under way is saved after it, on the new version", async () => {
  const it = bench();
  it.saver.write("b");
  const saving = it.saver.flush();
  it.saver.write("bc");
  await saving;
  expect(it.kept.now).toEqual({ draft: "bc", version: 2 });
  expect(await it.saver.flush()).toBe(true);
  expect(it.sent).toEqual([
    ["b", 1],
    ["bc", 2],
  ]);
});

test("a refusal stops the saves and keeps the words here, until a person chooses", async () => {
  const it = bench();
  it.answers.push({ kind: "refused", sentences: ["Modifié par quelqu'un d'autre."] });
  it.saver.write("b");
  expect(await it.saver.flush()).toBe(false);
  it.saver.write("bc");
  expect(it.sent).toHaveLength(1);
  expect(it.kept.now).toEqual({ draft: "bc", version: 1 });
  it.saver.restart("bc", 7);
  expect(await it.saver.flush()).toBe(true);
  expect(it.sent.at(-1)).toEqual(["bc", 7]);
});

test("what a closing page sent, and the server has, is nobody else's: forgotten, or gone on from", async () => {
  // The server has "a" at version 1: this device sent it on version 0 and closed.
  const same = bench();
  same.saver.resume({ draft: "a", version: 0, sent: '"a"' });
  expect(same.saver.left()).toBeNull();
  expect(same.kept.now).toBeNull();
  expect(same.saver.state().kind).toBe("saved");

  const further = bench();
  further.saver.resume({ draft: "ab", version: 0, sent: '"a"' });
  expect(further.saver.left()).toBeNull();
  expect(await further.saver.flush()).toBe(true);
  expect(further.sent).toEqual([["ab", 1]]);

  const theirs = bench();
  theirs.saver.resume({ draft: "ab", version: 0, sent: '"b"' });
  expect(theirs.saver.left()).toBe("ab");
  expect(theirs.sent).toEqual([]);
});

test("what was left on this version goes at once, the same words as before, then what came since", async () => {
  const it = bench();
  it.saver.resume({ draft: "ab", version: 1, sent: '"ab"' });
  it.saver.write("abc");
  expect(await it.saver.flush()).toBe(true);
  expect(it.sent).toEqual([
    ["ab", 1],
    ["abc", 2],
  ]);
});

test("a page opened while a save of the last one is under way: those words go again first, then what came since", async () => {
  // The server takes "ab" from the page before, at version 2, while this page still knows version 1.
  const it = bench();
  it.answers.push({ kind: "saved", version: 2 });
  it.saver.resume({ draft: "abc", version: 1, sent: '"ab"' });
  expect(await it.saver.flush()).toBe(true);
  expect(it.sent).toEqual([
    ["ab", 1],
    ["abc", 2],
  ]);
  expect(it.kept.now).toBeNull();

  // Somebody else wrote since: a person chooses, with all of one's words still here.
  const theirs = bench();
  theirs.answers.push({ kind: "refused", sentences: ["Modifié par quelqu'un d'autre."] });
  theirs.saver.resume({ draft: "abc", version: 1, sent: '"ab"' });
  expect(await theirs.saver.flush()).toBe(false);
  expect(theirs.sent).toHaveLength(1);
  expect(theirs.kept.now?.draft).toBe("abc");
  expect(theirs.saver.state().kind).toBe("refused");
});
