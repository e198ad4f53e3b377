import { RIGHTS, type Right } from "#db/vocabulary.ts";
import { DECLARED } from "#lib/access/declaration.ts";

export type RightGroup = { name: string; rights: Right[] };

/** All rights in the order of the declaration, under the headings that it gives them. */
export const RIGHT_GROUPS: RightGroup[] = [...new Set(RIGHTS.map((right) => DECLARED[right].group))].map((name) => ({
  name,
  rights: RIGHTS.filter((right) => DECLARED[right].group === name),
}));
