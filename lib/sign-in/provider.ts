import * as oidc from "openid-client";
import { env } from "#lib/kernel/env.ts";
import { shared } from "#lib/kernel/shared.ts";
import type { OidcSettings } from "./oidc-settings.ts";

/** A provider that is slower than this counts as down. */
const PATIENCE_S = 8;
/** What it says of itself is asked for anew after this long. */
const KNOWN_FOR_MS = 10 * 60_000;
/** Clocks of two machines may differ by so much. */
const CLOCKS_S = 120;
/** An answer of a provider is a few thousand characters. */
const MOST_BYTES = 1_000_000;

/** What ties the way there to the way back. It waits in the browser, sealed. */
export type Journey = { state: string; nonce: string; verifier: string; next: string };

/** What a provider vouches for. */
export type Vouched = {
  issuer: string;
  subject: string;
  email: string | null;
  isVerified: boolean;
  name: string | null;
  role: unknown;
  /** Whether it asked for a second factor itself. */
  both: boolean;
};

/** Where to send the browser. Throws when the provider does not answer, or not as what it claims to be. */
export async function wayThere(settings: OidcSettings, { state, nonce, verifier }: Journey): Promise<URL> {
  const config = await known(settings);
  return oidc.buildAuthorizationUrl(config, {
    redirect_uri: backAddress(),
    scope: settings.scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
}

/**
 * Reads what the browser came back with. Throws when anything is not as it was sent out: state, nonce, issuer, audience,
 * signature, time.
 */
export async function wayBack(settings: OidcSettings, search: string, journey: Journey): Promise<Vouched> {
  const config = await known(settings);
  const tokens = await oidc.authorizationCodeGrant(config, new URL(`${backAddress()}${search}`), {
    pkceCodeVerifier: journey.verifier,
    expectedState: journey.state,
    expectedNonce: journey.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error("The provider sent no ID token.");
  // Many providers put only the number of the account into the token, and the rest where it is asked for.
  const lacks = claims.email === undefined || (settings.roleClaim !== null && claims[settings.roleClaim] === undefined);
  const more = lacks && config.serverMetadata().userinfo_endpoint ? await moreOf(config, tokens, claims.sub) : {};
  const said: Record<string, unknown> = { ...more, ...claims };
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof said.email === "string" ? said.email : null,
    isVerified: said.email_verified === true,
    name: typeof said.name === "string" ? said.name : null,
    role: settings.roleClaim ? said[settings.roleClaim] : null,
    both: Array.isArray(said.amr) && said.amr.includes("mfa"),
  };
}

function moreOf(config: oidc.Configuration, tokens: oidc.TokenEndpointResponse, subject: string) {
  return oidc.fetchUserInfo(config, tokens.access_token, subject);
}

function known(settings: OidcSettings): Promise<oidc.Configuration> {
  const kept = shared("oidc", () => ({ until: 0, config: null as Promise<oidc.Configuration> | null }));
  if (!kept.config || Date.now() > kept.until) {
    const asked = discover(settings);
    Object.assign(kept, { config: asked, until: Date.now() + KNOWN_FOR_MS });
    // A provider that is down now is asked again the next time.
    asked.catch(() => {
      if (kept.config === asked) kept.config = null;
    });
  }
  return kept.config as Promise<oidc.Configuration>;
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: CLOCKS_S };
  // Every token's signature is checked, although it comes straight from the provider.
  const execute = [
    oidc.enableNonRepudiationChecks,
    ...(issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : []),
  ];
  return oidc.discovery(issuer, clientId, metadata, oidc.ClientSecretBasic(clientSecret), {
    execute,
    timeout: PATIENCE_S,
    [oidc.customFetch]: bounded,
  });
}

/** Refuses answers that are too long, and redirects, which no endpoint of a provider has reason to send. */
const bounded: oidc.CustomFetch = async (url, options) => {
  const response = await fetch(url, { ...options, redirect: "manual" } as RequestInit);
  const reader = response.body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    size += piece.value.length;
    if (size > MOST_BYTES) throw new Error("The provider’s answer is too long.");
    pieces.push(piece.value);
  }
  const { status, headers } = response;
  return new Response(size > 0 ? new Blob(pieces) : null, { status, headers });
};

function backAddress(): string {
  return `${env().PUBLIC_URL}/sign-in/single/back`;
}
