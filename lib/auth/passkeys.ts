import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { Passkey } from "#db/schema/factors.ts";
import { env } from "#lib/kernel/env.ts";
import { log } from "#lib/kernel/log.ts";
import { CHALLENGE_MINUTES } from "./challenge.ts";

/** What of a passkey its authenticator tells and is told. */
export type KnownPasskey = Pick<Passkey, "credentialId" | "publicKey" | "counter" | "transports">;
type IsOurs = (challenge: string) => boolean;

/** EdDSA, ES256 and RS256: every authenticator knows one of them. */
const ALGORITHMS = [-8, -7, -257];
const TIMEOUT = CHALLENGE_MINUTES * 60_000;

/** The question for a passkey; without a list any passkey of this site that the person chooses. */
export function passkeyQuestion(challenge: string, known?: KnownPasskey[]) {
  return generateAuthenticationOptions({
    rpID: here().hostname,
    challenge: bytesOf(challenge),
    timeout: TIMEOUT,
    userVerification: "required",
    ...(known && { allowCredentials: known.map(described) }),
  });
}

/** The question that makes one: it can be found without an e-mail, and asks for a finger, a face or a PIN each time. */
export function newPasskeyQuestion(
  challenge: string,
  person: { id: string; name: string; email: string },
  site: string,
  known: KnownPasskey[],
) {
  return generateRegistrationOptions({
    rpID: here().hostname,
    rpName: site,
    userID: bytesOf(person.id, "utf8"),
    userName: person.email,
    userDisplayName: person.name,
    challenge: bytesOf(challenge),
    timeout: TIMEOUT,
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What its counter says now; null when the answer is not that passkey's, to that question, at this site. */
export async function checkPasskey(
  answer: unknown,
  { credentialId: id, publicKey, counter, transports }: KnownPasskey,
  isOurs: IsOurs,
): Promise<{ counter: number } | null> {
  return tried(async () => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: isOurs,
      expectedOrigin: here().origin,
      expectedRPID: here().hostname,
      credential: { id, publicKey: bytesOf(publicKey), counter, transports },
      requireUserVerification: true,
    });
    return verified ? { counter: authenticationInfo.newCounter } : null;
  });
}

/** A passkey that was just made; null when it was not made here, for this question, with the person proved. */
export async function readNewPasskey(answer: unknown, isOurs: IsOurs): Promise<KnownPasskey | null> {
  return tried(async () => {
    const response = answer as RegistrationResponseJSON;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: isOurs,
      expectedOrigin: here().origin,
      expectedRPID: here().hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    const transports = response.response.transports ?? [];
    return { credentialId: id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports };
  });
}

/** The challenge that an answer says it answers; empty when it cannot be read. */
export function challengeIn({ response }: { response: { clientDataJSON: string } }): string {
  try {
    const said = JSON.parse(Buffer.from(response.clientDataJSON, "base64url").toString()) as { challenge?: unknown };
    return String(said.challenge ?? "");
  } catch {
    return "";
  }
}

/** The library throws at whatever is not as it should be; to the person it is all one refusal. */
async function tried<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    log().info({ error }, "a passkey was refused");
    return null;
  }
}

function described({ credentialId: id, transports }: KnownPasskey) {
  return { id, transports };
}

function bytesOf(text: string, encoding: "base64url" | "utf8" = "base64url"): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, encoding));
}

function here(): URL {
  return new URL(env().PUBLIC_URL);
}
