import { z } from "zod";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { absolute } from "./addresses.ts";
import { isWriting, type Operation, type Writing } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { BASE } from "./routes.ts";
import { ANSWERED, SENT } from "./shape.ts";
import { Problem } from "./shapes/token.ts";

type Json = { [name: string]: unknown };

/** api/v1 in the words of OpenAPI 3.1, made of the very schemas that requests are checked by. */
export function description(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] ??= {};
    (paths[operation.path] as Json)[operation.method.toLowerCase()] = operationObject(operation);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Standfirst",
      version: "1",
      description: "Published content for everybody, and the desk for programs. See docs/api.md.",
    },
    servers: [{ url: absolute(BASE) }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: `Made in the desk, with some of the scopes ${TOKEN_SCOPES.join(", ")}.`,
        },
      },
      schemas: { ...schemasOf(ANSWERED, "output"), ...schemasOf(SENT, "input") },
      headers: HEADERS,
      responses: {
        Problem: { description: "A refusal (RFC 9457).", headers: LIMIT_HEADERS, content: problemContent() },
      },
    },
  };
}

function operationObject(operation: Operation): Json {
  const { id, says, more, scope } = operation;
  const isOpen = !isWriting(operation) && operation.open;
  const security = [{ token: scope ? [scope] : [] }];
  return {
    operationId: id,
    summary: says,
    ...(more && { description: more }),
    tags: [operation.path.split("/")[1]],
    security: isOpen ? [{}, ...security] : security,
    parameters: parametersOf(operation),
    ...(isWriting(operation) && operation.body && { requestBody: bodyOf(operation.body) }),
    responses: responsesOf(operation),
  };
}

function parametersOf(operation: Operation): Json[] {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" } },
  }));
  const { properties = {}, required = [] } = operation.query ? schemaOf(operation.query, "input") : {};
  const inQuery = Object.entries(properties as Record<string, Json>).map(
    ([name, { description: words, ...schema }]) => ({
      ...{ name, in: "query", required: (required as string[]).includes(name), schema },
      ...(words !== undefined && { description: words }),
    }),
  );
  return [...inPath, ...inQuery, ...(isWriting(operation) ? headersSent(operation) : [])];
}

function headersSent({ method, versioned }: Writing): Json[] {
  const key = { maxLength: 255, pattern: "^[\\x21-\\x7e]+$", type: "string" };
  return [
    ...(method === "POST"
      ? [
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            schema: key,
            description: "Sent again with the same request, it is answered and not done again.",
          },
        ]
      : []),
    ...(versioned
      ? [
          {
            name: "If-Match",
            in: "header",
            required: true,
            schema: { type: "string" },
            description: "The ETag of the draft.",
          },
        ]
      : []),
  ];
}

function bodyOf(body: NonNullable<Writing["body"]>): Json {
  if ("json" in body)
    return { required: true, content: { "application/json": { schema: schemaOf(body.json, "input") } } };
  const content = Object.fromEntries(body.types.map((type) => [type, {}]));
  return { required: true, description: `${body.says} At most ${body.most} bytes.`, content };
}

function responsesOf(operation: Operation): Json {
  const { answers, problems = [] } = operation;
  const known = isWriting(operation) ? [400, 401, 403, 413, 415, 422, 429, 500, 503] : [401, 403, 422, 429, 500, 503];
  const refusals = [...new Set([...known, ...problems])].filter((status) => status !== 301);
  return {
    ...Object.fromEntries(Object.entries(answers).map(([status, shape]) => [status, answerObject(operation, shape)])),
    ...(isWriting(operation) ? {} : { 304: { description: "What If-None-Match names is still so." } }),
    ...(problems.includes(301) && { 301: { description: "It has another address now; see Location." } }),
    ...Object.fromEntries(refusals.map((status) => [status, { $ref: "#/components/responses/Problem" }])),
  };
}

function answerObject({ says }: Operation, shape: z.ZodType): Json {
  return {
    description: says,
    headers: {
      ETag: { $ref: "#/components/headers/ETag" },
      Link: { $ref: "#/components/headers/Link" },
      ...LIMIT_HEADERS,
    },
    content: { "application/json": { schema: schemaOf(shape, "output") } },
  };
}

function problemContent(): Json {
  return { "application/problem+json": { schema: schemaOf(Problem, "output") } };
}

const whole = { type: "integer", minimum: 0 };
const HEADERS: Json = {
  ETag: { description: "The version of what is answered.", schema: { type: "string" } },
  Link: { description: "rel=next leads to the next page of a list.", schema: { type: "string" } },
  "RateLimit-Limit": { description: "Requests in a minute.", schema: whole },
  "RateLimit-Remaining": { description: "How many of them are left.", schema: whole },
  "RateLimit-Reset": { description: "Seconds until the minute ends.", schema: whole },
};
const LIMIT_HEADERS = Object.fromEntries(
  Object.keys(HEADERS)
    .filter((name) => name.startsWith("RateLimit"))
    .map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

type Io = "input" | "output";
const uri = (id: string) => `#/components/schemas/${id}`;

/** A named shape by its name, any other in full. */
function schemaOf(shape: z.ZodType, io: Io): Json {
  const named = (io === "input" ? SENT : ANSWERED).get(shape);
  return named ? { $ref: uri(named.id) } : plain(z.toJSONSchema(shape, { io }));
}

function schemasOf(registry: typeof SENT, io: Io): Record<string, Json> {
  const { schemas } = z.toJSONSchema(registry, { uri, io });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]));
}

function plain({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}
