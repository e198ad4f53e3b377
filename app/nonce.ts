import { headers } from "next/headers";

/** What scripts in this answer carry: the front of the server has put it into the policy of the request. */
export async function nonceOfAnswer(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
