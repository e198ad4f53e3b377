import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import Provider from "oidc-provider";

export type Account = { email: string; email_verified: boolean; name: string; groups: string[] };
export type IdentityProvider = { accounts: Record<string, Account>; stop: () => Promise<void> };

export const CLIENT = { id: "standfirst", secret: "a secret between the two of them" };

/** A real OpenID Connect provider on loopback, with a form that lets anybody in under the name they type. */
export async function anIdentityProvider(port: number, site: string): Promise<IdentityProvider> {
  const accounts: Record<string, Account> = {};
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${site}/sign-in/single/back`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
    scopes: ["openid", "email", "profile", "groups"],
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    cookies: { keys: ["only for this test"] },
  });
  const stop = await listening(port, provider.callback());
  return { accounts, stop };
}

/** A provider that is not what it should be: `silent` never answers, `lying` says that it is another. */
export async function aBadProvider(port: number, kind: "silent" | "lying"): Promise<{ stop: () => Promise<void> }> {
  const stop = await listening(port, (_req, res) => {
    if (kind === "silent") return;
    const issuer = "http://localhost:1";
    const at = (path: string) => `http://localhost:${port}${path}`;
    res.setHeader("content-type", "application/json");
    res.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: at("/auth"),
        token_endpoint: at("/token"),
        jwks_uri: at("/jwks"),
      }),
    );
  });
  return { stop };
}

async function listening(port: number, listener: RequestListener): Promise<() => Promise<void>> {
  const server: Server = createServer(listener).listen(port, "127.0.0.1");
  await once(server, "listening");
  return async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
}
