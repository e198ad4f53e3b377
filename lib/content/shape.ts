import { z } from "zod";
import { ContentError } from "./content-error.ts";
import type { ContentDocument, ContentMark, ContentNode } from "./document.ts";
import { MAX_MARKS } from "./limits.ts";
import { MARKS, NODES, nodeSpec } from "./registry.ts";
import type { NodeSpec } from "./spec.ts";

/** One node of any known type with everything in it: types, attributes and links; what may stand where is the schema's business. */
export const AnyNode: z.ZodType<ContentNode> = z.lazy(() => NodeUnion);

const AnyMark = discriminated<ContentMark>(
  MARKS.map(({ extension, attributes }) =>
    z.strictObject({ type: z.literal(extension.name), attrs: optionalWhereComplete(attributes) }),
  ),
);

const NodeUnion = discriminated<ContentNode>(NODES.map(nodeShape));
const DocumentShape = nodeShape(nodeSpec("doc") as NodeSpec);

/** The document with its defaults filled in. Throws ContentError for unknown types and attributes, and for wrong values. */
export function checkShape(sent: unknown): ContentDocument {
  const result = DocumentShape.safeParse(sent);
  if (!result.success) throw contentError(result.error.issues[0] as z.core.$ZodIssue);
  const doc = result.data as unknown as ContentNode;
  return { type: "doc", content: doc.content ?? [] };
}

function nodeShape({ extension, attributes, kind }: NodeSpec): z.ZodObject {
  return z.strictObject({
    type: z.literal(extension.name),
    attrs: optionalWhereComplete(attributes),
    ...(kind === "branch" && { content: z.array(AnyNode).optional() }),
    ...(kind === "text" && { text: z.string().min(1, "A run of text may not be empty.") }),
    ...((kind === "inline" || kind === "text") && {
      marks: z.array(AnyMark).max(MAX_MARKS, "A run of text has too many marks.").optional(),
    }),
  });
}

/** `attrs` may be missing where every attribute may be. */
function optionalWhereComplete(attributes: z.ZodObject): z.ZodType {
  return attributes.safeParse({}).success ? attributes.prefault({}) : attributes;
}

function discriminated<T>(options: z.ZodObject[]): z.ZodType<T> {
  return z.discriminatedUnion("type", options as [z.ZodObject, ...z.ZodObject[]]) as unknown as z.ZodType<T>;
}

function contentError(issue: z.core.$ZodIssue): ContentError {
  if (issue.code === "invalid_union" || issue.path.at(-1) === "type") {
    return new ContentError(
      "unknown-content",
      "The text holds something of a kind that this site does not know.",
      issue.path,
    );
  }
  if (issue.code === "unrecognized_keys") {
    const path = [...issue.path, issue.keys[0] ?? ""];
    return new ContentError(
      "unknown-content",
      "A part of the text says something of itself that this site does not know.",
      path,
    );
  }
  if (issue.path.at(-1) === "content" || issue.path.length === 0) {
    return new ContentError("invalid-structure", "This is not a document of this site.", issue.path);
  }
  // Our own messages are sentences; zod's are for programmers.
  const message = issue.message.endsWith(".") ? issue.message : "A part of the text has a value that it cannot have.";
  return new ContentError("invalid-attribute", message, issue.path);
}
