import { OPERATION_PROBES } from "../matrix/api-access.ts";
import { everybody, type Probe } from "../matrix/cells.ts";

/** What programs ask. */
export const PROGRAMS: Record<string, Probe[]> = {
  // Cookies mean nothing here: what needs a token is refused to everybody. More of tokens: tests/data/api/matrix.test.ts.
  "/api/v1/[[...path]]": [
    { at: () => "/api/v1", gets: everybody(200) },
    { at: () => "/api/v1/openapi.json", gets: everybody(200) },
    { at: () => "/api/v1/nothing", gets: everybody(404) },
    { at: () => "/api/v1/articles", method: "DELETE", gets: everybody(405) },
    ...OPERATION_PROBES,
  ],
};
