import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** One mail as it came over the wire: whom it was for, its headers on one line each, and everything. */
export type Received = { from: string; to: string[]; headers: string[]; raw: string };

export type Mailbox = { url: string; port: number; mails: Received[]; close: () => Promise<void> };

type Manner = {
  /** Which port; a free one when it does not say. */
  port?: number;
  /** Whom it lets in; everybody when it does not say. */
  login?: { user: string; password: string };
  /** From the first byte, when asked for (STARTTLS), or not at all. */
  tls?: "implicit" | "starttls" | "none";
  /** What it answers to a sender, a recipient and a mail, with its code: `550 No such user here`. */
  refuses?: { sender?: string; recipient?: string; mail?: string };
  /** Called with each mail before it is acknowledged; the answer waits for it. */
  before?: (mail: Received) => Promise<void> | void;
};

/** A real mail server that keeps what it is handed. */
export async function aMailbox({ port = 0, login, tls = "none", refuses = {}, before }: Manner = {}): Promise<Mailbox> {
  const mails: Received[] = [];
  const options: SMTPServerOptions = {
    secure: tls === "implicit",
    hideSTARTTLS: tls === "none",
    disabledCommands: [...(tls === "none" ? ["STARTTLS"] : []), ...(login ? [] : ["AUTH"])],
    allowInsecureAuth: true,
    authOptional: !login,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(answer("535 Authentication credentials invalid")),
    onMailFrom: (_address, _session, done) => done(answer(refuses.sender)),
    onRcptTo: (_address, _session, done) => done(answer(refuses.recipient)),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString();
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const mail = { from, to: envelope.rcptTo.map(({ address }) => address), headers: headersOf(raw), raw };
        if (!refuses.mail) mails.push(mail);
        await before?.(mail);
        done(answer(refuses.mail));
      });
    },
  };
  const server = new SMTPServer(options);
  // A client that goes away in the middle is no fault of the test.
  server.on("error", () => undefined);
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const at = (server.server.address() as AddressInfo).port;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${at}`, port: at, mails, close };
}

/** The text and the page of a mail, without the wrapping of long lines. */
export function bodyOf({ raw }: Received): string {
  const unwrapped = raw.replaceAll("=\r\n", "");
  const bytes = unwrapped.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function headersOf(raw: string): string[] {
  const [head = ""] = raw.split("\r\n\r\n");
  return head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
}

function answer(words: string | undefined): Error | null {
  if (!words) return null;
  const [code, ...rest] = words.split(" ");
  return Object.assign(new Error(rest.join(" ")), { responseCode: Number(code) });
}
