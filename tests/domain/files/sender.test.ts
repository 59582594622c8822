import fc from "fast-check";
import { expect, test } from "vitest";
import { type Hands, type Open, type Outgoing, Refused, Sender } from "~/app/areas/files/sending/sender";
import { missingParts, PART_BYTES, partAt, partCount, WHOLE_UP_TO } from "~/domain/files/parts";

const OWNER = { kind: "client", id: "c-1" };
const fileOf = (name: string, size: number) => new File([new Uint8Array(size)], name, { lastModified: 7 });
const going = (file: File): Outgoing => ({ file, owner: OWNER, folderId: null });

/** What the server says of a big file begun before. */
const begun = (file: File, replaces: { id: string; revision: number } | null = null) => ({
  name: file.name,
  bytes: file.size,
  modifiedAt: file.lastModified,
  folderId: null,
  replacesId: replaces?.id ?? null,
  replacesRevision: replaces?.revision ?? null,
});

/** A server and a device in memory; `fails` says which calls find no network. */
class World implements Hands {
  uploads = new Map<string, Open & { bytes: number; got: Map<number, number> }>();
  whole_: string[] = [];
  stored: string[] = [];
  kept = new Map<string, File>();
  calls: string[] = [];
  waits = 0;
  private names = 0;
  constructor(private fails: (call: string, nth: number) => boolean = () => false) {}

  private call(name: string) {
    this.calls.push(name);
    if (this.fails(name, this.calls.length)) throw new Error("no network");
  }
  async whole(one: Outgoing, sending: string) {
    this.call("whole");
    if (one.file.name.endsWith(".exe")) throw new Refused("Ce contenu n'est pas accepté.");
    if (!this.whole_.includes(sending)) this.stored.push(one.file.name);
    this.whole_.push(sending);
    // The answer may be lost once the file is there.
    this.call("whole answered");
    return `file of ${sending}`;
  }
  async start(one: Outgoing) {
    this.call("start");
    const open = {
      id: `u${this.uploads.size}`,
      partBytes: PART_BYTES,
      parts: [],
      bytes: one.file.size,
      got: new Map(),
    };
    this.uploads.set(open.id, open);
    if (one.replaces) this.over.set(open.id, one.replaces);
    return { id: open.id, partBytes: open.partBytes, parts: [] };
  }
  async arrived(_: Outgoing, id: string) {
    this.call("arrived");
    const open = this.uploads.get(id);
    return open ? { id, partBytes: open.partBytes, parts: [...open.got.keys()] } : null;
  }
  async part(id: string, n: number, bytes: Blob, told: (sent: number) => void) {
    told(1);
    this.call(`part ${n}`);
    const open = this.uploads.get(id);
    if (!open) throw new Refused("gone");
    expect(bytes.size).toBe(partAt(open.bytes, open.partBytes, n)?.length);
    expect(open.got.has(n), `part ${n} twice`).toBe(false);
    open.got.set(n, bytes.size);
  }
  /** The revision of each file that new versions go on top of. */
  revisions = new Map<string, number>();
  private over = new Map<string, { id: string; revision: number }>();
  async finish(id: string, seen?: number) {
    this.call("finish");
    const over = this.over.get(id);
    if (over && this.revisions.get(over.id) !== (seen ?? over.revision))
      throw new Refused("Nadia a déposé une nouvelle version.", "file-revised");
    const open = this.uploads.get(id);
    expect(missingParts(open?.bytes ?? 0, PART_BYTES, [...(open?.got.keys() ?? [])])).toEqual([]);
    this.stored.push(id);
  }
  async drop(id: string) {
    this.uploads.delete(id);
  }
  async keep(id: string, file: File) {
    this.kept.set(id, file);
  }
  async forget(id: string) {
    this.kept.delete(id);
  }
  async back() {
    this.waits++;
  }
  newName = () => `n${this.names++}`;
}

const settled = (sender: Sender) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (sender.items().every((one) => ["done", "problem", "asleep"].includes(one.state))) resolve();
    };
    sender.subscribe(look);
    look();
  });
const states = (sender: Sender) => sender.items().map((one) => [one.name, one.state]);

test("FI11 parts cover a file from end to end, alike but for the last", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 31 }),
      fc.integer({ min: 5 * 1024 * 1024, max: 2 ** 27 }),
      (bytes, size) => {
        let at = 0;
        for (let n = 1; n <= partCount(bytes, size); n++) {
          const place = partAt(bytes, size, n);
          expect(place?.from).toBe(at);
          at = place?.to ?? -1;
          if (n < partCount(bytes, size)) expect(place?.length).toBe(size);
        }
        expect(at).toBe(bytes);
      },
    ),
    { seed: 20261123, numRuns: 60 },
  );
  expect([0, 3, 1.5, Number.NaN].map((n) => partAt(PART_BYTES * 2, PART_BYTES, n))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("FI12 whatever is cut and whenever, every part goes once and the file is whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (cuts) => {
      const world = new World((_, nth) => cuts[nth - 1] ?? false);
      const sender = new Sender(world);
      sender.add([going(fileOf("film.mp4", PART_BYTES * 3 + 10))]);
      await settled(sender);
      expect(states(sender)).toEqual([["film.mp4", "done"]]);
      expect(sender.items()[0]).toMatchObject({ sent: PART_BYTES * 3 + 10, problem: null });
      expect(world.stored).toHaveLength(1);
      expect(world.kept.size).toBe(0);
      expect(world.waits).toBeLessThanOrEqual(cuts.filter(Boolean).length);
    }),
    { seed: 20261123, numRuns: 40 },
  );
});

test("FI12 a page opened anew goes on with what has arrived", async () => {
  const file = fileOf("film.mp4", PART_BYTES * 2 + 1);
  const world = new World();
  const open = await world.start(going(file));
  await world.part(open.id, 1, file.slice(0, PART_BYTES), () => undefined);
  world.calls = [];
  const sender = new Sender(world);
  const known = { ...open, ...begun(file), parts: [1] };
  sender.wake(known, OWNER, file);
  sender.wake(known, OWNER, file);
  await settled(sender);
  expect(states(sender)).toEqual([["film.mp4", "done"]]);
  expect(world.calls).toEqual(["arrived", "part 2", "part 3", "finish"]);
});

test("FI12 a file that is not on the device any more is known again when it is chosen", async () => {
  const file = fileOf("film.mp4", PART_BYTES * 2);
  const world = new World();
  const open = await world.start(going(file));
  await world.part(open.id, 2, file.slice(PART_BYTES), () => undefined);
  const sender = new Sender(world);
  sender.wake({ ...open, ...begun(file), parts: [2] }, OWNER, null);
  expect(sender.items()).toMatchObject([{ state: "asleep", sent: PART_BYTES, name: "film.mp4" }]);
  sender.add([going(fileOf("autre.mp4", 10)), going(file)]);
  await settled(sender);
  expect(states(sender)).toEqual([
    ["film.mp4", "done"],
    ["autre.mp4", "done"],
  ]);
  expect(world.uploads.size).toBe(1);
});

test("a file that its page named is sent once under that name, and tells which file it became", async () => {
  const world = new World((call, nth) => call === "whole answered" && nth < 4);
  const sender = new Sender(world);
  const photo = { ...going(fileOf("photo.jpg", 10)), name: "local:1" };
  sender.add([photo]);
  sender.add([photo]);
  await settled(sender);
  expect(world.stored).toEqual(["photo.jpg"]);
  expect(sender.items()).toMatchObject([{ id: "local:1", state: "done", fileId: "file of local:1" }]);
});

test("a small file whose answer was lost is one file; what is refused says why and holds up nobody", async () => {
  const world = new World((call, nth) => call === "whole answered" && nth < 4);
  const sender = new Sender(world);
  sender.add([
    going(fileOf("a.pdf", 10)),
    going(fileOf("setup.exe", 10)),
    going(fileOf("b.pdf", WHOLE_UP_TO)),
  ]);
  await settled(sender);
  expect(sender.items()).toMatchObject([
    { name: "a.pdf", state: "done" },
    { name: "setup.exe", state: "problem", problem: "Ce contenu n'est pas accepté." },
    { name: "b.pdf", state: "done" },
  ]);
  expect(world.stored.toSorted()).toEqual(["a.pdf", "b.pdf"]);
  sender.clear();
  expect(sender.items()).toEqual([]);
});

test("one that is let go leaves the server and the device", async () => {
  const world = new World((call) => call === "finish");
  const sender = new Sender(world);
  let tries = 0;
  world.back = async () => {
    if (++tries === 2) await sender.drop(sender.items()[0]?.id ?? "");
  };
  sender.add([going(fileOf("film.mp4", PART_BYTES + 1))]);
  await new Promise<void>((resolve) => {
    sender.subscribe(() => sender.items().length === 0 && resolve());
  });
  await Promise.resolve();
  expect([world.uploads.size, world.kept.size, world.stored]).toEqual([0, 0, []]);
});

test("FI14 a new version travels in parts, small or big; cut, it goes on; one that came second waits for a look", async () => {
  let cuts = 2;
  const world = new World((call) => call === "part 2" && cuts-- > 0);
  world.revisions.set("f1", 1).set("f2", 4);
  const sender = new Sender(world);
  sender.add([
    { ...going(fileOf("plan.pdf", PART_BYTES + 1)), replaces: { id: "f1", revision: 1 } },
    { ...going(fileOf("film.mp4", 20)), replaces: { id: "f2", revision: 3 } },
  ]);
  await settled(sender);
  expect(world.waits).toBeGreaterThan(0);
  expect(sender.items()).toMatchObject([
    { name: "plan.pdf", state: "done", replacesId: "f1" },
    { name: "film.mp4", state: "problem", code: "file-revised", replacesId: "f2" },
  ]);
  const before = world.calls.length;
  sender.putOnTop(sender.items()[1]?.id ?? "", 4);
  await settled(sender);
  expect(sender.items()[1]).toMatchObject({ state: "done", problem: null });
  expect(world.calls.slice(before), "no byte travels again").toEqual(["arrived", "finish"]);
});

test("FI14 the new version of one file is not taken for a file of its own that was cut, nor for another's", async () => {
  const file = fileOf("plan.pdf", PART_BYTES + 1);
  const world = new World();
  world.revisions.set("f1", 2);
  const replaces = { id: "f1", revision: 1 };
  const open = await world.start({ ...going(file), replaces });
  const sender = new Sender(world);
  sender.wake({ ...open, ...begun(file, replaces) }, OWNER, null);
  sender.add([going(file), { ...going(file), replaces: { id: "f2", revision: 1 } }]);
  expect(sender.items().map((one) => [one.state, one.replacesId])).toContainEqual(["asleep", "f1"]);
  // Chosen again under the revision that came since, it goes on top of that one.
  sender.add([{ ...going(file), replaces: { id: "f1", revision: 2 } }]);
  await settled(sender);
  expect(sender.items().find((one) => one.replacesId === "f1")).toMatchObject({ state: "done" });
  expect(world.uploads.size).toBe(3);
});
