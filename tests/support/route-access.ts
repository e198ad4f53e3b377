import type { Probe } from "./matrix/cells.ts";
import { DESK_PAGES } from "./routes/desk.ts";
import { DESK_ARTICLES } from "./routes/desk-articles.ts";
import { DESK_LIBRARY } from "./routes/desk-library.ts";
import { DOOR } from "./routes/door.ts";
import { PROGRAMS } from "./routes/programs.ts";
import { READERS } from "./routes/readers.ts";

/** Every route of the build, and what each asker gets there. */
export const ACCESS: Record<string, Probe[]> = {
  ...DESK_PAGES,
  ...DOOR,
  ...DESK_ARTICLES,
  ...DESK_LIBRARY,
  ...PROGRAMS,
  ...READERS,
};
