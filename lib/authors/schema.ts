import { z } from "zod";
import { AUTHOR_KINDS } from "#db/vocabulary.ts";
import { isWebHref } from "#lib/content/href.ts";
import { Slug } from "#lib/content/slug.ts";
import { Id, line, requiredLine } from "#lib/kernel/text-input.ts";
import { MOST_LINKS } from "./limits.ts";

/** Public; what is left out stays as it is. */
const Contact = line(254).refine(
  (address) => address === "" || z.email().safeParse(address).success,
  "An e-mail address such as desk@paper.example, or nothing.",
);
const Links = z
  .array(
    line(500).refine(
      (url) => url === "" || isWebHref(url),
      "An address begins with https:// or http://, and holds no spaces.",
    ),
  )
  .max(MOST_LINKS + 1, `At most ${MOST_LINKS} links.`)
  .transform((links) => [...new Set(links.filter(Boolean))]);

const fields = {
  kind: z.enum(AUTHOR_KINDS, "Choose staff, guest or agency."),
  name: requiredLine(120, "Write the name as readers shall see it."),
  slug: Slug,
  role: line(120),
  bio: line(1_000),
  contact: Contact.optional(),
  links: Links.optional(),
};
export const CreateAuthorInput = z.strictObject(fields);
export const ChangeAuthorInput = z.strictObject({ id: Id, ...fields });
export const AuthorInput = z.strictObject({ id: Id });
