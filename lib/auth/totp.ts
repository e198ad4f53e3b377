import { Secret, TOTP } from "otpauth";

/** Seconds that one code stands. */
const PERIOD = 30;
/** Codes of the half minute before and after are taken too: clocks of phones are off, and people type slowly. */
const WINDOW = 1;
const DIGITS = 6;

/** 160 bits, as RFC 4226 asks, in base32: what an authenticator app is given. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says. Apps list it under the site's name and the e-mail. */
export function totpAddress(secret: string, site: string, email: string): string {
  // A colon would end the name of the issuer.
  return totp(secret, site.replaceAll(":", " "), email).toString();
}

/** The half minute that a code belongs to; null when it is wrong, or is not after `lastStep`: each code is taken once. */
export function totpStep(secret: string, code: string, lastStep: number | null, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1_000 / PERIOD) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

function totp(secret: string, issuer = "", label = ""): TOTP {
  return new TOTP({
    ...{ issuer, label, secret: Secret.fromBase32(secret) },
    ...{ algorithm: "SHA1", digits: DIGITS, period: PERIOD },
  });
}
