import { ask, type Told } from "./ask.ts";
import { type FetchPolicy, THE_WEB } from "./policy.ts";
import { networkRefusal, refusal, refusedStatus } from "./refusals.ts";

/**
 * Sends something to a server that is not ours, as guarded as what is fetched, and reads nothing of its answer. A redirect
 * is not followed: what is sent is for whom it was meant. Throws AppError unless the answer is a success.
 */
export async function tellForeign(address: string, told: Told, policy: FetchPolicy = THE_WEB): Promise<void> {
  if (!URL.canParse(address)) throw refusal("no-web-address");
  const signal = AbortSignal.timeout(policy.timeoutMs);
  try {
    const response = await ask(new URL(address), "*/*", policy, signal, told);
    const status = response.statusCode ?? 0;
    response.destroy();
    if (status < 200 || status > 299) throw refusedStatus(status);
  } catch (error) {
    if (error instanceof Error && error.name === "AppError") throw error;
    throw signal.aborted ? refusal("too-slow") : networkRefusal(error);
  }
}
