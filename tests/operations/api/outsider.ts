import { env } from "cloudflare:workers";
import { openApi } from "~/workers/api";
import { NOW } from "../../world/world";

type Json = Record<string, unknown>;
interface Operation {
  path: string;
  method: string;
}

/** A program that knows the OpenAPI document and a key, and nothing of the house. */
export class Outsider {
  private operations = new Map<string, Operation>();
  private late: Promise<unknown>[] = [];
  constructor(
    private token: string,
    private clock = () => NOW,
  ) {}

  with(token: string): Outsider {
    const other = new Outsider(token, this.clock);
    other.operations = this.operations;
    return other;
  }

  async request(
    method: string,
    path: string,
    init: { headers?: Record<string, string>; body?: BodyInit } = {},
  ) {
    const request = new Request(`https://aplomb.example${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, ...init.headers },
      ...(init.body === undefined ? {} : { body: init.body }),
    });
    const answer = await openApi(request, env, (work) => void this.late.push(work), this.clock);
    if (!answer) throw new Error(`${path} is not the API's`);
    await Promise.all(this.late.splice(0));
    return answer;
  }

  async read(): Promise<Json> {
    const document = (await (await this.request("GET", "/api/v1/openapi.json")).json()) as Json;
    for (const [path, methods] of Object.entries(document.paths as Record<string, Record<string, Json>>))
      for (const [method, operation] of Object.entries(methods))
        this.operations.set(String(operation.operationId), { path, method: method.toUpperCase() });
    return document;
  }

  /** Calls an operation by its name. `sent` fills the path, then the query; `body` goes as JSON. */
  async raw(
    name: string,
    sent: Record<string, string> = {},
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const operation = this.operations.get(name);
    if (!operation) throw new Error(`no operation ${name} in the document`);
    const rest = new URLSearchParams(sent);
    const path = operation.path.replace(/\{(\w+)\}/g, (_, key: string) => {
      rest.delete(key);
      return encodeURIComponent(sent[key] ?? "");
    });
    const query = rest.size > 0 ? `?${rest}` : "";
    return this.request(operation.method, `/api/v1${path}${query}`, {
      headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The answer as the document describes it; a refusal throws with what it says. */
  async call<T = { id: string; number: string }>(
    name: string,
    sent: Record<string, string> = {},
    body?: unknown,
  ): Promise<T> {
    const answer = await this.raw(name, sent, body);
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? null : await answer.json()) as T;
  }
}
