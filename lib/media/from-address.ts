import type { z } from "zod";
import type { Context } from "#lib/kernel/actor.ts";
import { AppError, refusal } from "#lib/kernel/errors.ts";
import { takeForeign } from "#lib/kernel/fetch/fetch-foreign.ts";
import { type FetchPolicy, THE_WEB } from "#lib/kernel/fetch/policy.ts";
import { Busy, createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";
import { spooled, withPassingFile, writeBody } from "#lib/kernel/spool/spool.ts";
import { type Added, addMedia } from "./commands/add.ts";
import { MAX_PICTURE_BYTES, TEXT_LIMITS } from "./limits.ts";
import { canUpload } from "./policy.ts";
import type { FromAddressInput } from "./schema.ts";

/** A file is larger than a page, so it may take longer. */
const FILES: FetchPolicy = { ...THE_WEB, timeoutMs: 60_000 };
const WISH = { types: null, maxBytes: MAX_PICTURE_BYTES };

/** Fetches a file from the public web, through the guarded fetcher alone, and puts it into the library. Throws AppError. */
export async function addFromAddress(
  { address, ...input }: z.output<typeof FromAddressInput>,
  context: Context,
  policy: FetchPolicy = FILES,
): Promise<Added> {
  if (!canUpload(context.actor)) throw refusal(context.actor);
  const slot = shared("from-address-slots", () => createSlots({ running: 4, waiting: 20 }));
  try {
    return await slot(() =>
      withPassingFile(async (path) => {
        const url = await takeForeign(address, WISH, policy, async (found, body) => {
          await writeBody(path, body, MAX_PICTURE_BYTES);
          return found.url;
        });
        const source = url.href.slice(0, TEXT_LIMITS.source);
        return addMedia({ ...input, file: await spooled(path), fileName: nameIn(url), source }, context);
      }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === Busy.name)) throw error;
    throw new AppError("unavailable", "Many files are being fetched. Try again in a moment.", { cause: error });
  }
}

/** What the last part of the path calls it, or else the site. */
function nameIn({ pathname, hostname }: URL): string {
  const last = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}
