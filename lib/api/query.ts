import { z } from "zod";
import { invalid } from "#lib/kernel/errors.ts";

const NOTHING = z.strictObject({});

/** The parameters of an address. Throws 422 for one that is unknown, damaged or given twice: nobody should get another list than the one meant. */
export function queryOf(request: Request, query: z.ZodObject = NOTHING): Record<string, unknown> {
  const { searchParams } = new URL(request.url);
  const given: Record<string, string> = Object.create(null);
  for (const [name, value] of searchParams) {
    if (name in given) throw invalid(name, "This parameter is given twice.");
    if (/\p{Cc}/u.test(value)) throw invalid(name, "Contains control characters.");
    given[name] = value;
  }
  return query.parse({ ...given });
}
