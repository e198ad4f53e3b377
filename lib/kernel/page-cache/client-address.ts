import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** The request header that tells the desk and the door who calls. Only this file writes it. */
export const ADDRESS_HEADER = "x-standfirst-address";

/**
 * The client's address: of the socket, or, behind `proxies` proxies of our own, the entry that the outermost of them added
 * to X-Forwarded-For. What stands further left was sent by the client and proves nothing.
 */
export function clientAddress(req: IncomingMessage, proxies: number): string {
  const socket = req.socket.remoteAddress ?? "";
  if (proxies === 0) return socket;
  const chain = [...String(req.headers["x-forwarded-for"] ?? "").split(","), socket].map((each) => each.trim());
  const claimed = chain.at(-1 - proxies) ?? "";
  return isIP(claimed) ? claimed : socket;
}
