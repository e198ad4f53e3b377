import { z } from "zod";
import { START_KEYS, type StartKey } from "./starts.ts";

export const CreatePageInput = z.strictObject({
  start: z.enum(START_KEYS as [StartKey, ...StartKey[]], "Choose what the page begins with.").default("empty"),
});
