import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type FetchPolicy, THE_WEB } from "#lib/kernel/fetch/policy.ts";

/** A site of somebody else, on loopback. `asked` lists what it was asked for; `host` is `name:port`. */
export async function aForeignSite(listener: RequestListener, name = "site.example") {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(`${req.headers.host}${req.url}`);
    listener(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    port,
    url: (path: string) => `http://${name}:${port}${path}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The real policy, save that 127.0.0.1 counts as public under any port, and that names are looked up in `names`. */
export function loopbackPolicy(
  names: Record<string, string[]> = { "site.example": ["127.0.0.1"] },
  more: Partial<FetchPolicy> = {},
): FetchPolicy {
  return {
    resolve: async (host) => {
      const found = names[host];
      if (!found) throw Object.assign(new Error("no such host"), { code: "ENOTFOUND" });
      return found;
    },
    isAllowed: (address) => address === "127.0.0.1" || THE_WEB.isAllowed(address),
    isPortAllowed: () => true,
    timeoutMs: 2_000,
    ...more,
  };
}
