import * as z from "zod";
import answers from "./answers.json";
import type { Endpoint } from "./endpoint";
import { CHAPTERS } from "./table";

type Json = Record<string, unknown>;
const ANSWERS = answers as Record<string, Json>;

/** JSON Schema of what one sends: the very shapes that the screens use. */
export const schemaOf = (shape: z.ZodType): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: "input", unrepresentable: "any" });
  return schema;
};

const problem = { $ref: "#/components/responses/Problem" };

/** OpenAPI 3.1 of everything that the table holds. `origin` is where this company's API answers. */
export function openapi(origin: string): Json {
  const paths: Record<string, Json> = {};
  for (const [chapter, endpoints] of Object.entries(CHAPTERS))
    for (const [name, endpoint] of Object.entries(endpoints)) {
      paths[endpoint.path] ??= {};
      (paths[endpoint.path] as Json)[endpoint.method.toLowerCase()] = operation(chapter, name, endpoint);
    }
  return {
    openapi: "3.1.0",
    info: { title: "Aplomb", version: "1", description: INTRODUCTION },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ key: [] }],
    tags: Object.keys(CHAPTERS).map((chapter) => ({ name: chapter })),
    paths,
    components: {
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          description: "Une clé faite dans Réglages, API et webhooks : « aplomb_… ».",
        },
        link: {
          type: "http",
          scheme: "bearer",
          description: "La fin de l'adresse d'un lien d'espace client, après /espace/.",
        },
      },
      schemas: { Problem: PROBLEM },
      responses: {
        Problem: {
          description: "Refus, avec la raison (RFC 9457).",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

function operation(chapter: string, name: string, endpoint: Endpoint): Json {
  const right = endpoint.does.permission;
  return {
    operationId: name,
    tags: [chapter],
    summary: endpoint.says,
    description: [endpoint.more, right === "space.use" ? "" : `Droit : ${right}.`].filter(Boolean).join(" "),
    ...(right === "space.use" ? { security: [{ link: [] }] } : {}),
    parameters: parametersOf(endpoint),
    ...bodyOf(endpoint),
    responses: { ...answerOf(name, endpoint), default: problem },
  };
}

export function parametersOf(endpoint: Endpoint): Json[] {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const query = endpoint.query ? schemaOf(endpoint.query) : {};
  const required = (query.required ?? []) as string[];
  const inQuery = Object.entries((query.properties ?? {}) as Record<string, Json>).map(
    ([name, { description, ...schema }]) => ({
      name,
      in: "query",
      required: required.includes(name),
      ...(description ? { description } : {}),
      schema,
    }),
  );
  const key = {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "Un nom de votre choix pour cette écriture : envoyée deux fois, elle n'est faite qu'une fois.",
    schema: { type: "string", maxLength: 200 },
  };
  return [...inPath, ...inQuery, ...(endpoint.method === "GET" ? [] : [key])];
}

function bodyOf(endpoint: Endpoint): Json {
  if (endpoint.takes !== null)
    return {
      requestBody: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    };
  if (!endpoint.body) return {};
  return {
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: schemaOf(endpoint.body),
          ...(endpoint.example === undefined ? {} : { example: endpoint.example }),
        },
      },
    },
  };
}

function answerOf(name: string, endpoint: Endpoint): Json {
  if (endpoint.hands)
    return {
      "200": {
        description: "Le fichier.",
        content: Object.fromEntries(
          endpoint.hands.map((type) => [type, { schema: { type: "string", format: "binary" } }]),
        ),
      },
    };
  const schema = ANSWERS[name] ?? {};
  if ("not" in schema) return { "204": { description: "C'est fait." } };
  return { "200": { description: "C'est fait.", content: { "application/json": { schema } } } };
}

const PROBLEM: Json = {
  type: "object",
  required: ["type", "status", "title", "detail"],
  properties: {
    type: { type: "string" },
    status: { type: "integer" },
    title: { type: "string" },
    detail: { type: "string", description: "Une phrase pour une personne." },
    reference: {
      type: "string",
      description: "D'une erreur de notre côté : la référence à nous donner, dite aussi par X-Request-Id.",
    },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["code", "detail"],
        properties: {
          field: { type: "string", description: "Le champ en cause." },
          code: { type: "string", description: "Un code stable pour un programme." },
          detail: { type: "string" },
          id: { type: "string", description: "L'enregistrement qui fait obstacle, s'il y en a un." },
        },
      },
    },
  },
};

export const INTRODUCTION = [
  "Tout ce qu'Aplomb sait faire, par programme, avec les mêmes règles et les mêmes droits qu'à l'écran.",
  "Une clé agit pour la personne qui l'a faite, dans la limite de son rôle et des droits cochés ; les montants qu'elle n'a pas le droit de voir ne sont pas rendus.",
  "Les listes rendent `rows` et `next` : renvoyez `next` dans `after` pour la page suivante, jusqu'à null.",
  "Une fiche porte une `version` : renvoyez celle que vous avez lue ; si quelqu'un a écrit entre-temps, la réponse est 409 et rien n'est perdu.",
  "Les montants lus sont des entiers (centimes, dix-millièmes pour les prix unitaires, millièmes pour les quantités). Les dates sont des jours de Paris, les instants des millisecondes UTC.",
  "600 demandes par minute et par clé. Un refus est un application/problem+json. Chaque réponse dit son nom dans l'en-tête `X-Request-Id` : citez-le si vous nous écrivez.",
].join("\n\n");
