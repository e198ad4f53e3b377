import { z } from "zod";
import { isWebHref } from "#lib/content/href.ts";
import { Id } from "#lib/kernel/text-input.ts";

export const LookInput = z.strictObject({
  url: z
    .string("Say which address.")
    .refine(
      isWebHref,
      "This is no address of a page: it begins with https:// or http:// and holds no name or password.",
    ),
});

/** What somebody types to find an article, topic or author of this site. */
export const SearchInput = z.object({ q: z.string().max(200).catch("").default("") });

/** What a link points at: an article by its id, or whatever is at a path. */
export const TargetInput = z.union([
  z.strictObject({ article: Id }),
  z.strictObject({
    path: z
      .string()
      .max(2_048)
      .regex(/^\/(?!\/)/, "A path of this site begins with a single /."),
  }),
]);
