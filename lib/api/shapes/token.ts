import { z } from "zod";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { answered, Id, Moment } from "../shape.ts";

export const AboutToken = answered(
  "AboutToken",
  z.strictObject({
    id: Id,
    name: z.string(),
    scopes: z.array(z.enum(TOKEN_SCOPES)),
    expiresAt: Moment,
    owner: z.strictObject({ id: Id, name: z.string() }),
  }),
);

/** Every refusal (RFC 9457). */
export const Problem = answered(
  "Problem",
  z.looseObject({
    type: z.string().regex(/^urn:standfirst:problem:[a-z-]+$/),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    fields: z.record(z.string(), z.string()).optional().describe("What is wrong with which field."),
    scope: z.enum(TOKEN_SCOPES).optional().describe("The scope that is missing."),
    current: z.unknown().optional().describe("What stands there now, beside what was sent."),
  }),
);
