import { z } from "zod";
import { MAX_TEX_LENGTH } from "./limits.ts";

/** A formula as it was typed; empty while it is being written. */
export const Tex = z.string().max(MAX_TEX_LENGTH, "A formula is too long. Split it in two.").default("");
