import { readShape } from "~/domain/lists/address";
import type { Filter } from "~/domain/lists/filter";
import { type Ctx, verb } from "../context.server";
import { columnsFor, read, rowOf } from "../lists/asked";
import { clientSource } from "../lists/clients";
import type { Offered } from "../lists/offered";
import { countAsked, pageAsked } from "../lists/query";
import { questionsOf } from "../questions/load";
import { choicesAsked, choicesFrom } from "./choices";

export const CLIENT_SORTS = ["name", "created", "town"] as const;
export interface ClientFilters {
  sort?: (typeof CLIENT_SORTS)[number];
  descending?: boolean;
  statusId?: string;
  originId?: string;
  followedBy?: string;
  kind?: "person" | "company";
  /** Name, town, postcode, phone or mail, in any writing. */
  text?: string;
  /** Filters on any column or question, as the address of the list says them: "f=ville:contains:lyon". */
  show?: string;
  /** Key of the last row of the page before. */
  after?: string;
  limit?: number;
}

const PAGE = 50;
const SORTS = { name: "nom", created: "creation", town: "ville" } as const;
const SHOWN = ["nom", "type", "code", "statut", "suivi", "cp", "ville", "tel"].map((key) => ({ key }));

/** Clients by pages of 50, by key, for programs and pickers: a few columns of the list that `openList` opens. */
export const listClients = verb("client.read", async (ctx, filters: ClientFilters = {}) => {
  const limit = Math.min(filters.limit ?? PAGE, 5000);
  const [choices, people, questions] = await ctx.db.batch([...choicesAsked(ctx), questionsOf(ctx, "client")]);
  const offered = { choices, people: people.map((one) => ({ ...one, disabledAt: null })), questions };
  const whole = listOf(ctx, offered, {});
  const asked = listOf(ctx, offered, filters);
  const [rows = [], [counted] = []] = await read(ctx, [
    pageAsked(asked, keyFrom(filters.after), limit + 1),
    countAsked(whole),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    rows: page.map((raw) => clientOf(rowOf(asked.shape, raw), choices, people)),
    next: last ? keyOf(last) : null,
    /** Clients outside the bin, whatever the filters. */
    total: Number(counted?.n ?? 0),
    choices: choicesFrom(choices, people),
    mayWrite: ctx.can("client.write"),
  };
});

type Choices = Parameters<typeof choicesFrom>[0];
type People = Parameters<typeof choicesFrom>[1];

function listOf(ctx: Ctx, offered: Offered, filters: ClientFilters) {
  const columns = columnsFor(ctx, clientSource, offered);
  const { shape } = readShape(new URLSearchParams(filters.show ?? ""), columns);
  const one = (key: string, value: string | undefined): Filter[] =>
    value ? [{ key, operator: "in", values: [value] }] : [];
  return {
    source: clientSource,
    offered,
    columns,
    shape: {
      columns: SHOWN,
      filters: [
        ...one("statut", filters.statusId),
        ...one("origine", filters.originId),
        ...one("suivi", filters.followedBy),
        ...one("type", filters.kind),
        ...(shape.filters ?? []),
      ],
      sort: { key: SORTS[filters.sort ?? "name"], descending: filters.descending ?? false },
    },
    text: filters.text ?? "",
    today: ctx.today,
  };
}

function clientOf({ id, cells }: ReturnType<typeof rowOf>, choices: Choices, people: People) {
  const [name, kind, code, statusId, follower, postcode, town, phone] = cells.map((cell) =>
    String(cell ?? ""),
  );
  const status = choices.find((one) => one.id === statusId);
  return {
    id,
    kind: kind === "company" ? ("company" as const) : ("person" as const),
    displayName: name ?? "",
    code: code || null,
    status: status?.label ?? "",
    statusColour: status?.colour ?? "slate",
    followedBy: people.find((one) => one.id === follower)?.name ?? null,
    city: `${postcode} ${town}`.trim(),
    phone: phone ?? "",
  };
}

/** The key of a row: what the list is sorted by. */
const keyOf = (raw: Record<string, unknown>) =>
  JSON.stringify(Object.keys(raw).flatMap((name) => (/^k\d+$/.test(name) ? [raw[name]] : [])));

/** A key that is none is no key. */
function keyFrom(key: string | undefined): (string | number)[] | null {
  try {
    const parts: unknown = JSON.parse(key ?? "null");
    return Array.isArray(parts) && parts.every((part) => /^(string|number)$/.test(typeof part))
      ? parts
      : null;
  } catch {
    return null;
  }
}
