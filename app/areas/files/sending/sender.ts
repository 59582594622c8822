import { missingParts, partAt, WHOLE_UP_TO } from "~/domain/files/parts";

export interface Replaced {
  id: string;
  revision: number;
}
export interface Outgoing {
  file: File;
  owner: { kind: string; id: string };
  folderId: string | null;
  /** The file that it is a new version of, and the revision of it that was seen. */
  replaces?: Replaced | undefined;
  /** The name of this sending, given by a page that keeps the file on this device: the same one is added once. */
  name?: string;
}
/** A big file that the server knows of. */
export interface Open {
  id: string;
  partBytes: number;
  parts: number[];
}
/** The server says no, and why; trying again would change nothing. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly code = "",
  ) {
    super(message);
  }
}

/** The outside world, so that tests can play it. Whatever it throws that is no `Refused` is a network that went away. */
export interface Hands {
  /** A small file in one request; the same `sending` twice makes one file. Answers its id. */
  whole(one: Outgoing, sending: string, told: (sent: number) => void, signal: AbortSignal): Promise<string>;
  start(one: Outgoing): Promise<Open>;
  /** What has arrived of it; null when the server knows it no more. */
  arrived(one: Outgoing, uploadId: string): Promise<Open | null>;
  part(
    uploadId: string,
    n: number,
    bytes: Blob,
    told: (sent: number) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** `seen` is the revision that a new version goes on top of, when it came second and its sender has looked since. */
  finish(uploadId: string, seen?: number): Promise<void>;
  drop(uploadId: string): Promise<void>;
  /** Keeps the file of an upload on this device, so that a page opened anew goes on with it. */
  keep(uploadId: string, file: File): Promise<void>;
  forget(uploadId: string): Promise<void>;
  /** Settles when it is worth trying again. */
  back(tries: number): Promise<void>;
  newName(): string;
}

export interface Item {
  id: string;
  owner: Outgoing["owner"];
  name: string;
  bytes: number;
  sent: number;
  /** `asleep`: begun before, and its file is not on this device any more. */
  state: "waiting" | "sending" | "offline" | "done" | "problem" | "asleep";
  problem: string | null;
  /** Of what was refused: the name of the reason. */
  code: string;
  /** The file that it is a new version of. */
  replacesId: string | null;
  /** Of a small file that is done: its id at the server. */
  fileId: string | null;
}
/** What a big file begun before was. */
interface Begun {
  name: string;
  bytes: number;
  modifiedAt: number;
  folderId: string | null;
  replacesId: string | null;
  replacesRevision: number | null;
}
interface Job {
  item: Item;
  out: Outgoing | null;
  open: Open | null;
  /** Known again by what the file was. */
  modifiedAt: number;
  /** The revision of the file replaced that was seen after somebody else's came first. */
  seen?: number;
  life: AbortController;
}
const AT_ONCE = 2;

/**
 * Files on their way up, two at a time. Small ones go whole; big ones in parts, of which only those that lack are sent
 * again after a cut. It outlives the page that began it, until the window closes.
 */
export class Sender {
  private jobs: Job[] = [];
  private running = 0;
  private shown: Item[] = [];
  private listeners = new Set<() => void>();

  constructor(private hands: Hands) {}

  items = (): Item[] => this.shown;
  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(all: Outgoing[]): void {
    for (const out of all) {
      if (out.name && this.jobs.some((job) => job.item.id === out.name)) continue;
      const asleep = this.jobs.find((job) => job.item.state === "asleep" && sameFile(job, out));
      if (asleep) {
        asleep.out = { ...out, folderId: asleep.out?.folderId ?? out.folderId };
        // Chosen anew for what is on screen now.
        if (out.replaces) asleep.seen = out.replaces.revision;
        this.set(asleep, { state: "waiting" });
      } else this.jobs.push(this.job(out, null));
    }
    this.changed();
    this.pump();
  }

  /** A big file begun before: goes on by itself where its file is still here, else waits for it to be chosen again. */
  wake(open: Open & Begun, owner: Outgoing["owner"], file: File | null): void {
    if (this.jobs.some((job) => job.open?.id === open.id)) return;
    const { folderId, replacesId, replacesRevision: revision } = open;
    const replaces = replacesId && revision ? { id: replacesId, revision } : undefined;
    const job = this.job(file && { file, owner, folderId, replaces }, open);
    const sent = arrivedBytes(open.bytes, open);
    job.modifiedAt = open.modifiedAt;
    job.item = {
      ...job.item,
      owner,
      replacesId,
      name: open.name,
      bytes: open.bytes,
      sent,
      state: file ? "waiting" : "asleep",
    };
    this.jobs.push(job);
    this.changed();
    this.pump();
  }

  /** Lets one go; what had arrived of it leaves the server. */
  async drop(id: string): Promise<void> {
    const job = this.jobs.find((one) => one.item.id === id);
    if (!job) return;
    job.life.abort();
    this.jobs = this.jobs.filter((one) => one !== job);
    this.changed();
    if (job.open && job.item.state !== "done") {
      await this.hands.forget(job.open.id);
      await this.hands.drop(job.open.id).catch(() => undefined);
    }
  }

  /** A new version that came second goes on top all the same: of the revision that its sender has now seen. */
  putOnTop(id: string, seen: number): void {
    const job = this.jobs.find((one) => one.item.id === id && one.item.state === "problem");
    if (!job) return;
    job.seen = seen;
    this.set(job, { state: "waiting", problem: null, code: "" });
    this.pump();
  }

  /** What is done or refused leaves the list. */
  clear(): void {
    this.jobs = this.jobs.filter((job) => !["done", "problem"].includes(job.item.state));
    this.changed();
  }

  private job(out: Outgoing | null, open: Open | null): Job {
    const item: Item = {
      id: out?.name ?? this.hands.newName(),
      owner: out?.owner ?? { kind: "", id: "" },
      name: out?.file.name ?? "",
      bytes: out?.file.size ?? 0,
      sent: 0,
      state: "waiting",
      problem: null,
      code: "",
      replacesId: out?.replaces?.id ?? null,
      fileId: null,
    };
    return { item, out, open, modifiedAt: out?.file.lastModified ?? 0, life: new AbortController() };
  }

  private pump(): void {
    while (this.running < AT_ONCE) {
      const job = this.jobs.find((one) => one.item.state === "waiting");
      if (!job?.out) return;
      this.running++;
      this.set(job, { state: "sending" });
      void this.send(job, job.out).finally(() => {
        this.running--;
        this.pump();
      });
    }
  }

  private async send(job: Job, out: Outgoing): Promise<void> {
    for (let tries = 0; !job.life.signal.aborted; tries++) {
      const before = job.item.sent;
      try {
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        await (out.file.size <= WHOLE_UP_TO && !out.replaces ? this.whole(job, out) : this.inParts(job, out));
        return this.set(job, { state: "done", sent: out.file.size });
      } catch (error) {
        if (job.life.signal.aborted) return;
        if (error instanceof Refused)
          return this.set(job, { state: "problem", problem: error.message, code: error.code });
        // What got through since counts: a network that comes and goes is not given up.
        if (job.item.sent > before) tries = 0;
        this.set(job, { state: "offline" });
        // oxlint-disable-next-line no-await-in-loop -- same
        await this.hands.back(tries);
        if (!job.life.signal.aborted) this.set(job, { state: "sending" });
      }
    }
  }

  private async whole(job: Job, out: Outgoing): Promise<void> {
    const told = (sent: number) => this.set(job, { sent });
    this.set(job, { fileId: await this.hands.whole(out, job.item.id, told, job.life.signal) });
  }

  private async inParts(job: Job, out: Outgoing): Promise<void> {
    const { hands } = this;
    if (job.open) job.open = await hands.arrived(out, job.open.id);
    if (!job.open) {
      job.open = await hands.start(out);
      await hands.keep(job.open.id, out.file).catch(() => undefined);
    }
    const { open } = job;
    const { size } = out.file;
    this.set(job, { sent: arrivedBytes(size, open) });
    for (const n of missingParts(size, open.partBytes, open.parts)) {
      const place = partAt(size, open.partBytes, n);
      if (!place) continue;
      const done = arrivedBytes(size, open);
      const told = (sent: number) => this.set(job, { sent: done + sent });
      // oxlint-disable-next-line no-await-in-loop -- one part after the other: a cut costs one
      await hands.part(open.id, n, out.file.slice(place.from, place.to), told, job.life.signal);
      open.parts = [...open.parts, n];
    }
    await hands.finish(open.id, job.seen);
    await hands.forget(open.id).catch(() => undefined);
  }

  private set(job: Job, change: Partial<Item>): void {
    job.item = { ...job.item, ...change };
    this.changed();
  }

  private changed(): void {
    this.shown = this.jobs.map((job) => job.item);
    for (const listener of this.listeners) listener();
  }
}

const sameFile = (job: Job, { file, owner, replaces }: Outgoing) =>
  job.item.replacesId === (replaces?.id ?? null) &&
  job.item.owner.kind === owner.kind &&
  job.item.owner.id === owner.id &&
  job.item.name === file.name &&
  job.item.bytes === file.size &&
  job.modifiedAt === file.lastModified;

const arrivedBytes = (bytes: number, { partBytes, parts }: Open): number =>
  parts.reduce((total, n) => total + (partAt(bytes, partBytes, n)?.length ?? 0), 0);
