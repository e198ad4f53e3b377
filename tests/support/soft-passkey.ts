import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { NewPasskeyAnswer, PasskeyAnswer } from "#lib/factors/schema.ts";

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

type Ceremony = {
  challenge: string;
  /** What the browser says of where it is, and the site that the device signs for. */
  origin?: string;
  site?: string;
  /** What the device says of the finger, and how often it was used. */
  verified?: boolean;
  counter?: number;
  userHandle?: string;
};

/** A passkey made of software: what a device would sign, and, when a test wants it, what an honest one would not. */
export function aSoftPasskey() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKey.export({ format: "jwk" }) as { x: string; y: string };
  const credentialId = randomBytes(16);
  const id = credentialId.toString("base64url");

  function make({ verified = true, counter = 0, ...said }: Ceremony): NewPasskeyAnswer {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credentialId.length);
    const facts = Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey(x, y)]);
    const data = Buffer.concat([head(said.site, WITH_KEY, verified, counter), facts]);
    // {fmt: "none", attStmt: {}, authData}
    const attestation = [Buffer.from([0xa3]), text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0])];
    const attestationObject = Buffer.concat([...attestation, text("authData"), bytes(data)]).toString("base64url");
    const response = {
      clientDataJSON: clientData("webauthn.create", said),
      attestationObject,
      transports: ["internal"],
    };
    return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
  }

  function answer({ verified = true, counter = 0, userHandle, ...said }: Ceremony): PasskeyAnswer {
    const data = head(said.site, 0, verified, counter);
    const clientDataJSON = clientData("webauthn.get", said);
    const hash = createHash("sha256").update(Buffer.from(clientDataJSON, "base64url")).digest();
    const signature = sign("sha256", Buffer.concat([data, hash]), privateKey).toString("base64url");
    const response = { clientDataJSON, authenticatorData: data.toString("base64url"), signature, userHandle };
    return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
  }

  return { id, make, answer };
}

function head(site = "localhost", flags: number, verified: boolean, counter: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const all = flags | PRESENT | (verified ? VERIFIED : 0);
  return Buffer.concat([createHash("sha256").update(site).digest(), Buffer.from([all]), count]);
}

function clientData(type: string, { challenge, origin = "http://localhost:3000" }: Ceremony): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString("base64url");
}

/** {1: 2, 3: -7, -1: 1, -2: x, -3: y}: a P-256 key for ES256. */
function coseKey(x: string, y: string): Buffer {
  const start = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
  return Buffer.concat([
    start,
    bytes(Buffer.from(x, "base64url")),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, "base64url")),
  ]);
}

/** CBOR, as little of it as this needs. */
function text(word: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
}

function bytes(data: Buffer): Buffer {
  const start = data.length < 256 ? [0x58, data.length] : [0x59, data.length >> 8, data.length & 0xff];
  return Buffer.concat([Buffer.from(start), data]);
}
