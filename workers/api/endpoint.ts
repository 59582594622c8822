import type * as z from "zod";
import type { Permission } from "~/domain/access/permissions";
import type { Ctx } from "~/operations/context.server";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** "GET /clients/{clientId}" has { clientId: string }. */
type Params<At extends string> = At extends `${string}{${infer Name}}${infer Rest}`
  ? { [K in Name | keyof Params<Rest>]: string }
  : Record<never, string>;

/** Bytes sent as the body of a request, named in its address. */
export interface Bytes {
  name: string;
  contentType: string;
  /** Content-Length. */
  length: number;
  stream: ReadableStream<Uint8Array> | null;
  /** All of it; refuses what is larger than the endpoint takes. */
  whole(): Promise<Uint8Array>;
}

interface Asked<At extends string, Query, Body> {
  params: Params<At>;
  query: Query;
  body: Body;
  bytes: Bytes;
  /** Name of this write, from its idempotency key: verbs that know it do the same one once. */
  sending: string | undefined;
}

/** A file that leaves: its bytes with the name one saves it under. */
export interface Handout {
  name: string;
  bytes: Uint8Array | ReadableStream | string;
  contentType: string;
}

interface Declared<At extends string, Query extends z.ZodType, Body extends z.ZodType, Answer> {
  /** The verb it opens. */
  does: { permission: Permission };
  /** "POST /clients/{clientId}/notes" */
  at: At;
  /** One line, in French. */
  says: string;
  /** What else an outsider must know, in French. */
  more?: string;
  query?: Query;
  body?: Body;
  /** Largest body of bytes, where the request is a file rather than JSON. */
  takes?: number;
  /** Content types of what leaves, where the answer is a file rather than JSON. */
  hands?: string[];
  /** A body that works, for the reader. */
  example?: unknown;
  call: (ctx: Ctx, asked: Asked<At, z.output<Query>, z.output<Body>>) => Promise<Answer>;
}

export interface Endpoint {
  does: { permission: Permission };
  method: Method;
  path: string;
  says: string;
  more: string;
  query: z.ZodType | null;
  body: z.ZodType | null;
  takes: number | null;
  hands: string[] | null;
  example: unknown;
  call: (ctx: Ctx, asked: Asked<string, unknown, unknown>) => Promise<unknown>;
}

/** One row of the table of the API: a verb, its address, what it takes. Types of the row are checked here once. */
export function endpoint<
  At extends string,
  Answer,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(row: Declared<At, Query, Body, Answer>): Endpoint {
  const [method, path] = row.at.split(" ") as [Method, string];
  return {
    does: row.does,
    method,
    path,
    says: row.says,
    more: row.more ?? "",
    query: row.query ?? null,
    body: row.body ?? null,
    takes: row.takes ?? null,
    hands: row.hands ?? null,
    example: row.example,
    call: row.call as Endpoint["call"],
  };
}

/** Verbs that answer an id alone answer `{ id }` here. */
export const made = (id: string): { id: string } => ({ id });
