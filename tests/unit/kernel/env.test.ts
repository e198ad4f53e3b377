import { expect, test } from "vitest";
import { readSettings } from "#lib/kernel/env.ts";

const BUCKET = { STORAGE: "s3", S3_BUCKET: "newsroom-files" };

test("files are on the disk unless it is said otherwise, and a bucket alone is enough for Amazon", () => {
  expect(readSettings({})).toMatchObject({ STORAGE: "disk", S3_REGION: "us-east-1", S3_FORCE_PATH_STYLE: false });
  expect(
    readSettings({ ...BUCKET, S3_FORCE_PATH_STYLE: "true", S3_PUBLIC_URL: "https://cdn.example/files/" }),
  ).toMatchObject({
    ...BUCKET,
    S3_FORCE_PATH_STYLE: true,
    S3_PUBLIC_URL: "https://cdn.example/files",
  });
});

test.each([
  [{ STORAGE: "s3" }, "S3_BUCKET must name the bucket that files are in when STORAGE is s3."],
  [{ STORAGE: "floppy" }, /^STORAGE cannot be used \(it is "floppy"\)/],
  [
    { ...BUCKET, S3_BUCKET: "Our Files" },
    /^S3_BUCKET cannot be used \(it is "Our Files"\): it should be the name of a bucket/,
  ],
  [{ ...BUCKET, S3_ENDPOINT: "s3.example.org" }, /^S3_ENDPOINT cannot be used: it should be an address/],
  [
    { ...BUCKET, S3_FORCE_PATH_STYLE: "perhaps" },
    /^S3_FORCE_PATH_STYLE cannot be used \(it is "perhaps"\): it should be true or false/,
  ],
  [
    { ...BUCKET, S3_ACCESS_KEY_ID: "AKIA123" },
    "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: one of them is missing.",
  ],
  [
    { ...BUCKET, S3_PUBLIC_URL: "https://cdn.example/?a" },
    /^S3_PUBLIC_URL cannot be used: it should be an address without/,
  ],
  [{ PUBLIC_URL: "https://news.example", S3_PUBLIC_URL: "http://cdn.example" }, /^S3_PUBLIC_URL must be https/],
  [{ OIDC_ISSUER: "https://login.example" }, /^OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together/],
  [{ OIDC_ISSUER: "http://login.example" }, /^OIDC_ISSUER cannot be used.*https/],
  [{ OIDC_ISSUER: "login.example" }, /^OIDC_ISSUER cannot be used/],
  [{ OIDC_ROLE_CLAIM: "groups" }, /^OIDC_ROLES must say which role/],
  [{ OIDC_ROLES: "chiefs=king" }, /^OIDC_ROLES cannot be used.*pairs such as editors=editor/],
  [{ OIDC_SCOPE: "email" }, /^OIDC_SCOPE cannot be used/],
])("%j stops the start with a sentence", (settings, sentence) => {
  expect(() => readSettings(settings)).toThrow(sentence);
});

test("a key that cannot be used is not repeated", () => {
  for (const wrong of [{ S3_SECRET_ACCESS_KEY: "xx" }, { S3_ENDPOINT: "ftp://me:xx@s3.example" }]) {
    expect(() => readSettings({ ...BUCKET, ...wrong })).toThrow(/^(?!.*xx)S3_/);
  }
});

test("roles of the provider are read as pairs, and a provider on this machine may be tried out without TLS", () => {
  const given = { OIDC_ISSUER: "http://localhost:4000", OIDC_CLIENT_ID: "desk", OIDC_CLIENT_SECRET: "long enough" };
  const roles = [
    { value: "staff", role: "author" },
    { value: "cn=chiefs", role: "editor" },
  ];
  expect(readSettings({ ...given, OIDC_ROLES: "staff=author, cn=chiefs=editor" })).toMatchObject({
    ...given,
    OIDC_ROLES: roles,
  });
});
