import type { Endpoint } from "./endpoint";
import { INTRODUCTION, parametersOf, schemaOf } from "./openapi";
import { CHAPTERS } from "./table";

type Json = Record<string, unknown>;

const escaped = (text: unknown): string =>
  String(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const slug = (text: string): string => encodeURIComponent(text.toLowerCase().replaceAll(" ", "-"));

/** The API for a reader, on one page without a script: chapters, endpoints, what each takes. */
export function apiPage(origin: string, nonce: string): string {
  const chapters = Object.entries(CHAPTERS);
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API d'Aplomb</title><style nonce="${nonce}">${STYLE}</style></head><body>
<nav aria-label="Chapitres"><ul>${chapters.map(([name]) => `<li><a href="#${slug(name)}">${escaped(name)}</a></li>`).join("")}</ul></nav>
<main><h1>API d'Aplomb</h1>
${INTRODUCTION.split("\n\n")
  .map((text) => `<p>${prose(text)}</p>`)
  .join("\n")}
<p>Le même document pour un programme : <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<pre tabindex="0">curl ${escaped(origin)}/api/v1/clients -H "Authorization: Bearer aplomb_…"</pre>
${chapters.map(([name, endpoints]) => chapter(name, endpoints)).join("\n")}
</main></body></html>`;
}

/** Words between backquotes are code. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>");

const chapter = (name: string, endpoints: Record<string, Endpoint>): string =>
  `<section><h2 id="${slug(name)}">${escaped(name)}</h2>${Object.entries(endpoints)
    .map(([id, endpoint]) => one(id, endpoint))
    .join("")}</section>`;

function one(id: string, endpoint: Endpoint): string {
  const right = endpoint.does.permission;
  return `<details id="${escaped(id)}"><summary><b>${endpoint.method}</b> <code>${escaped(endpoint.path)}</code> <span>${escaped(endpoint.says)}</span></summary>
<p>${prose(endpoint.more)} ${right === "space.use" ? "Avec un lien du client." : `Droit&nbsp;: <code>${escaped(right)}</code>.`}</p>
${parameters(endpoint)}
${endpoint.takes === null ? "" : `<p>Corps&nbsp;: le fichier lui-même, ${Math.round(endpoint.takes / 1024 / 1024)} Mo au plus.</p>`}
${endpoint.body ? `<h3>Corps</h3>${shape(schemaOf(endpoint.body), 0)}` : ""}
${endpoint.example === undefined ? "" : `<h3>Exemple</h3><pre tabindex="0">${escaped(JSON.stringify(endpoint.example, null, 2))}</pre>`}
${endpoint.hands ? `<p>Réponse&nbsp;: un fichier (${endpoint.hands.map(escaped).join(", ")}).</p>` : ""}
</details>`;
}

function parameters(endpoint: Endpoint): string {
  const rows = parametersOf(endpoint).filter((parameter) => parameter.in !== "header");
  if (rows.length === 0) return "";
  return `<h3>Paramètres</h3><ul>${rows
    .map(
      (p) =>
        `<li><code>${escaped(p.name)}</code> ${typeName(p.schema as Json)}${p.required ? ", obligatoire" : ""}${p.description ? `. ${escaped(p.description)}` : ""}</li>`,
    )
    .join("")}</ul>`;
}

/** A schema as nested lists. */
function shape(schema: Json, depth: number): string {
  if (depth > 5) return "";
  const parts = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  const nested = parts?.filter((part) => part.properties || part.items);
  if (nested && nested.length > 0) return nested.map((part) => shape(part, depth + 1)).join("<p>ou</p>");
  if (schema.items) return shape(schema.items as Json, depth + 1);
  const required = (schema.required ?? []) as string[];
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  if (properties.length === 0) return "";
  return `<ul>${properties
    .map(
      ([name, own]) =>
        `<li><code>${escaped(name)}</code> ${typeName(own)}${required.includes(name) ? ", obligatoire" : ""}${own.description ? `. ${escaped(own.description)}` : ""}${shape(own, depth + 1)}</li>`,
    )
    .join("")}</ul>`;
}

const TYPES: Record<string, string> = {
  string: "texte",
  integer: "entier",
  number: "nombre",
  boolean: "oui ou non",
  array: "liste",
  object: "objet",
  null: "rien",
};

function typeName(schema: Json): string {
  if (schema.const !== undefined) return `<code>${escaped(JSON.stringify(schema.const))}</code>`;
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => `<code>${escaped(one)}</code>`).join(" | ");
  const parts = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (parts) return [...new Set(parts.map(typeName))].join(" ou ");
  const name = TYPES[String(schema.type)] ?? "valeur";
  return schema.maxLength ? `${name} (${escaped(schema.maxLength)} caractères au plus)` : name;
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1b2430;--soft:#5a6572;--line:#dfe4ea;--back:#fff;--tint:#f5f7f9;--accent:#0b5c8c}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#a9b4c0;--line:#333c47;--back:#14191f;--tint:#1c232b;--accent:#7cc4f0}}
*{box-sizing:border-box}body{margin:0;font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--back);display:grid;grid-template-columns:15rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem 1rem;border-right:1px solid var(--line)}
nav ul{list-style:none;margin:0;padding:0}nav a{display:block;padding:.35rem .5rem;text-decoration:none;border-radius:6px}
a{color:var(--accent)}main{padding:1.5rem 2rem 6rem;max-width:60rem}h1{margin-top:0}h2{margin-top:2.5rem}h3{font-size:1rem;margin:1rem 0 .25rem}
code,pre{font-family:ui-monospace,monospace;font-size:.875em}pre{background:var(--tint);padding:.75rem 1rem;border-radius:8px;overflow:auto}
details{border:1px solid var(--line);border-radius:8px;margin:.5rem 0;padding:0 1rem}summary{padding:.6rem 0;cursor:pointer;overflow-wrap:anywhere}
summary b{display:inline-block;min-width:4rem}summary span{color:var(--soft)}ul{padding-left:1.2rem}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(max-width:800px){body{display:block}nav{position:static;height:auto;border-right:0;border-bottom:1px solid var(--line);padding:.75rem 1rem}nav ul{display:flex;flex-wrap:wrap}main{padding:1rem}}
@media print{nav{display:none}body{display:block}}
`;
