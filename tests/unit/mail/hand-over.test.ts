import { createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { explain } from "#lib/kernel/mail/explain.ts";
import { handOver } from "#lib/kernel/mail/hand-over.ts";
import type { MailServer } from "#lib/kernel/mail/server.ts";
import { freePort } from "#tests/support/free-port.ts";
import { aMailbox } from "#tests/support/mailbox.ts";

type Way = Extract<MailServer["way"], { host: string }>;
const MAIL = {
  messageId: "<one@lantern.example>",
  to: { name: "Olena", address: "olena@newsroom.example" },
  subject: "Hello",
  text: "Text",
  html: "<p>Text</p>",
};
const server = (port: number, way: Partial<Way> = {}): MailServer => ({
  source: "desk",
  from: { name: "The Lantern", address: "desk@lantern.example" },
  replyTo: "letters@lantern.example",
  way: { host: "127.0.0.1", port, security: "none", user: "", password: "", ...way },
});

async function mailbox(...manner: Parameters<typeof aMailbox>) {
  const box = await aMailbox(...manner);
  onTestFinished(box.close);
  return box;
}
const failure = (at: MailServer, mail = MAIL, patience = 5_000) =>
  handOver(at, mail, patience).then(
    () => null,
    (error: unknown) => explain(error),
  );

test("a mail comes with who sent it, whom to answer, and the word that no machine need answer it", async () => {
  const box = await mailbox({ login: { user: "desk", password: "quiet water" } });
  expect(await failure(server(box.port, { user: "desk", password: "quiet water" }))).toBeNull();
  const [mail] = box.mails;
  expect(mail).toMatchObject({ from: "desk@lantern.example", to: ["olena@newsroom.example"] });
  expect(mail?.headers).toEqual(
    expect.arrayContaining([
      "From: The Lantern <desk@lantern.example>",
      "To: Olena <olena@newsroom.example>",
      "Reply-To: letters@lantern.example",
      "Auto-Submitted: auto-generated",
      "Message-ID: <one@lantern.example>",
    ]),
  );
  expect(mail?.headers.join("\n")).not.toMatch(/List-Unsubscribe|^Bcc|^Cc/m);
  expect(mail?.raw).toMatch(/multipart\/alternative/);
});

test.each([
  { name: "Eve\r\nBcc: thief@evil.example", address: "olena@newsroom.example" },
  { name: 'Eve" <thief@evil.example>, "', address: "olena@newsroom.example" },
  { name: "thief@evil.example,", address: "olena@newsroom.example" },
  { name: "=?UTF-8?Q?Eve=0D=0ABcc:_thief@evil.example?=", address: "olena@newsroom.example" },
])("a recipient called $name gets it alone", async (to) => {
  const box = await mailbox();
  await handOver(server(box.port), { ...MAIL, to }, 5_000);
  expect(box.mails.map((mail) => mail.to)).toEqual([["olena@newsroom.example"]]);
  expect(box.mails[0]?.headers.filter((line) => /^(bcc|cc):/i.test(line))).toEqual([]);
  expect(box.mails[0]?.headers.filter((line) => /^to:/i.test(line))).toHaveLength(1);
});

test("a subject with a line break stays one header", async () => {
  const box = await mailbox();
  await handOver(server(box.port), { ...MAIL, subject: "Hello\r\nBcc: thief@evil.example\r\n\r\nA text" }, 5_000);
  expect(box.mails[0]?.to).toEqual(["olena@newsroom.example"]);
  expect(box.mails[0]?.headers.filter((line) => /^bcc:/i.test(line))).toEqual([]);
});

test("a wrong password is called one, and the mail can still go later", async () => {
  const box = await mailbox({ login: { user: "desk", password: "quiet water" } });
  const told = await failure(server(box.port, { user: "desk", password: "wrong" }));
  expect(told).toEqual({ final: false, says: expect.stringContaining("refused the user name or the password") });
  expect(JSON.stringify(told)).not.toContain("wrong");
});

test("a server that wants to know who is there says so", async () => {
  const box = await mailbox({ login: { user: "desk", password: "quiet water" } });
  expect(await failure(server(box.port))).toMatchObject({ final: false, says: expect.stringContaining("user name") });
});

test("where TLS is asked for, nothing is sent in the open", async () => {
  const box = await mailbox();
  const told = await failure(server(box.port, { security: "starttls" }));
  expect(told?.says).toContain("does not offer TLS");
  expect(box.mails).toEqual([]);
});

test("TLS from the first byte on a port that does not have it is explained", async () => {
  const box = await mailbox();
  expect((await failure(server(box.port, { security: "tls" })))?.says).toMatch(/TLS from the first byte|in time/);
});

test("a certificate that nobody vouches for is refused", async () => {
  for (const [tls, security] of [["implicit", "tls"] as const, ["starttls", "starttls"] as const]) {
    const box = await mailbox({ tls });
    expect((await failure(server(box.port, { security })))?.says).toContain("certificate is not trusted");
  }
});

test.each([
  ["sender", "553 Sender rejected", "refused the sender’s address", true],
  ["sender", "451 Try again later", "does not take the sender’s address now", false],
  ["recipient", "550 No such user here", "refused the recipient’s address", true],
  ["recipient", "450 Mailbox busy", "does not take the recipient’s address now", false],
  ["mail", "554 Looks like spam", "refused the mail", true],
  ["mail", "452 Full", "does not take the mail now", false],
] as const)("a refused %s with “%s” is told so", async (what, answer, words, final) => {
  const box = await mailbox({ refuses: { [what]: answer } });
  const told = await failure(server(box.port));
  expect(told).toMatchObject({ final });
  expect(told?.says).toContain(words);
  expect(told?.says).toContain(answer.slice(4));
});

test("what a server repeats of a link is not kept", async () => {
  const box = await mailbox({ refuses: { mail: "554 Bad address https://lantern.example/reset/canary" } });
  const told = await failure(server(box.port));
  expect(told?.says).not.toContain("canary");
});

test("nobody there, no such name, and silence have words of their own, within the patience", async () => {
  expect((await failure(server(await freePort())))?.says).toContain("Nothing listens");
  const nowhere = await failure(server(25, { host: "no-such-host.invalid" }));
  expect(nowhere?.says).toContain("No server is known by this name");
  const mute = createServer();
  const sockets: Socket[] = [];
  mute.on("connection", (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    mute.close();
  });
  const { port } = mute.address() as { port: number };
  const began = performance.now();
  expect((await failure(server(port), MAIL, 500))?.says).toContain("did not answer in time");
  expect(performance.now() - began).toBeLessThan(2_000);
});

test("a password that was kept under another secret is asked for again", async () => {
  const told = await failure(server(25, { user: "desk", password: null }));
  expect(told).toEqual({ final: false, says: expect.stringContaining("Type it again") });
});
