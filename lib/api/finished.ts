import type { Operation, Reply } from "./operation.ts";
import type { Finished } from "./receipts.ts";

/** The answer without what is of the moment: it may be kept and sent once more. */
export function finished({ status = 200, body, headers = {}, etag }: Reply, { answers }: Operation): Finished {
  const text = status in answers ? JSON.stringify(body) : "";
  const type: Record<string, string> = text ? { "content-type": "application/json" } : {};
  return { status, body: text, headers: { ...type, ...headers, ...(etag && { etag }) } };
}
