import { can } from "~/domain/access/permissions";
import type { UnitPrice } from "~/domain/money/money";
import { type Problem, problem } from "~/domain/problem";
import { peopleAtWork } from "~/operations/access/people-at-work";
import { contextFor } from "~/operations/context.server";
import { readQuoteDraft } from "~/operations/quotes/read-quote-draft";
import { writeQuoteDraft } from "~/operations/quotes/write-quote-draft";
import { Refusal } from "~/operations/refusals";
import type { LiveDraft } from "./live-draft";
import { putBack, refusedParts } from "./referee";
import { same } from "./shared/print";
import type { Costs } from "./shared/shape";
import type { Store } from "./store";

type Hands = Map<string, Set<string>>;

interface Room {
  live(): Promise<LiveDraft>;
  store(): Store;
  told(): Promise<unknown>;
  refuse(userIds: ReadonlySet<string>, problems: Problem[]): void;
  left(): Promise<void>;
}

const ATTEMPTS = 5;

/**
 * From the room to the base, one write at a time, in the name of those who wrote. What they may not write any more, or
 * what the rules refuse, is put back in the document, and they are told why.
 */
export class Flush {
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly env: Env,
    private readonly ctx: Pick<DurableObjectState, "waitUntil">,
    private readonly room: Room,
  ) {}

  /** Writes what the base does not have yet. Rejects when the base can't be reached: nothing is lost, try again. */
  run(): Promise<void> {
    return this.inTurn(async () => {
      const hands = this.room.store().hands();
      if (hands.size === 0) return;
      this.room.store().forgetHands();
      try {
        await this.write(hands);
      } catch (error) {
        for (const [userId, parts] of hands) this.room.store().touch(userId, parts);
        throw error;
      }
    });
  }

  /** Brings in what was written to the base elsewhere. */
  catchUp = (): Promise<void> => this.inTurn(async () => void (await this.caughtUp()));

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async write(hands: Hands): Promise<void> {
    const live = await this.room.live();
    const people = await peopleAtWork(this.env, [...hands.keys()]);
    for (const [userId, parts] of hands) this.judge(live, userId, parts, people.get(userId));
    const authors = [...hands.keys()].flatMap((userId) => people.get(userId) ?? []);
    const author = authors.findLast((person) => can(person, "quote.write"));
    if (!author) return;
    const ctx = contextFor(this.env, {
      viewer: author,
      waitUntil: (work) => this.ctx.waitUntil(work),
      afterCommit: () => this.room.told(),
    });
    const quoteId = this.room.store().fact("quote") ?? "";
    for (let attempt = 1; ; attempt++) {
      const now = live.now();
      const costs = costChanges(live.base.costs, now.costs);
      if (
        same(now.body, live.base.body) &&
        same(now.header, live.base.header) &&
        Object.keys(costs).length === 0
      )
        return;
      try {
        const { version } = await writeQuoteDraft(ctx, quoteId, {
          version: live.base.version,
          header: now.header,
          body: now.body,
          costs,
          copies: live.reading.copies(),
          hands: authors.map(({ name }) => name),
        });
        const grown =
          now.body.lines.length !== live.base.body.lines.length ||
          now.body.lines.some((line, i) => line.id !== live.base.body.lines[i]?.id);
        live.base = { ...now, version };
        this.room.store().keep("version", String(version));
        if (grown) live.price((await this.standing(quoteId)).costs);
        return;
      } catch (error) {
        if (!(error instanceof Refusal) || attempt === ATTEMPTS) throw error;
        if (error.kind === "conflict" || error.kind === "not-found") {
          if (!(await this.caughtUp())) return;
          if (error.kind === "conflict") continue;
        }
        if (error.problems.some(({ code }) => code === "quote-not-draft")) return this.left(hands);
        const touched = new Set([...hands.values()].flatMap((parts) => [...parts]));
        const parts = refusedParts(error.problems, now, touched, error.kind === "not-found");
        live.correct(putBack(live.now(), live.base, parts));
        const concerned = [...hands].filter(([, theirs]) => [...parts].some((part) => theirs.has(part)));
        this.room.refuse(new Set(concerned.map(([userId]) => userId)), error.problems);
      }
    }
  }

  /** Puts back what a person wrote who may not write any more, or costs that they may not see any more. */
  private judge(
    live: LiveDraft,
    userId: string,
    parts: Set<string>,
    person: Parameters<typeof can>[0] | undefined,
  ): void {
    const refused =
      person && can(person, "quote.write")
        ? new Set([...parts].filter((part) => part.startsWith("cost ") && !can(person, "see.costs")))
        : parts;
    if (refused.size === 0) return;
    live.correct(putBack(live.now(), live.base, refused));
    this.room.refuse(new Set([userId]), [problem("forbidden")]);
  }

  private standing(quoteId: string) {
    return readQuoteDraft(contextFor(this.env, { viewer: { kind: "system", job: "room" } }), quoteId);
  }

  /** False when the draft is none any more: the room is closed then. */
  private async caughtUp(): Promise<boolean> {
    const quoteId = this.room.store().fact("quote") ?? "";
    try {
      const standing = await this.standing(quoteId);
      const live = await this.room.live();
      if (standing.version !== live.base.version) live.absorb(standing);
      this.room.store().keep("version", String(standing.version));
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await this.left(this.room.store().hands());
      return false;
    }
  }

  /** The draft is none any more; who wrote something that is not in it is told. */
  private async left(hands: Hands): Promise<void> {
    this.room.refuse(new Set(hands.keys()), [problem("quote-not-draft")]);
    await this.room.left();
  }
}

function costChanges(from: Costs, to: Costs): Record<string, UnitPrice | null> {
  const changes: Record<string, UnitPrice | null> = {};
  for (const [id, cost] of Object.entries(to)) if (from[id] !== cost) changes[id] = cost;
  for (const id of Object.keys(from)) if (!(id in to)) changes[id] = null;
  return changes;
}
