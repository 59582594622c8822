import type { Endpoint, Method } from "./endpoint";
import { ENDPOINTS } from "./table";

interface Route {
  name: string;
  endpoint: Endpoint;
  parts: string[];
}

const ROUTES: Route[] = ENDPOINTS.map(([name, endpoint]) => ({
  name,
  endpoint,
  parts: endpoint.path.split("/").slice(1),
}));
const isParam = (part: string) => part.startsWith("{");

export type Matched =
  | { found: true; name: string; endpoint: Endpoint; params: Record<string, string> }
  | { found: false; allow: Method[] };

/** The endpoint of an address, a word before a parameter; otherwise the methods that this address knows. */
export function match(method: string, path: string): Matched {
  const asked = path.split("/").slice(1);
  const here = ROUTES.filter(
    ({ parts }) =>
      parts.length === asked.length &&
      parts.every((part, i) => (isParam(part) ? asked[i] !== "" : part === asked[i])),
  ).toSorted((a, b) => a.parts.filter(isParam).length - b.parts.filter(isParam).length);
  const route = here.find(({ endpoint }) => endpoint.method === method);
  if (!route) return { found: false, allow: here.map(({ endpoint }) => endpoint.method) };
  const params: Record<string, string> = {};
  for (const [i, part] of route.parts.entries())
    if (isParam(part)) params[part.slice(1, -1)] = decoded(asked[i] ?? "");
  return { found: true, name: route.name, endpoint: route.endpoint, params };
}

/** An identifier that can't be decoded names nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
