import { createTransport } from "nodemailer";
import type { MailServer } from "./server.ts";

/** What goes to the server, once. */
export type Message = {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
};

/** The password was sealed under another AUTH_SECRET, so nobody can read it. */
export class UnreadablePassword extends Error {
  override name = "UnreadablePassword";
}

/** Hands one mail to the server. Throws when it is refused or takes longer than `patienceMs`. Never call it inside a transaction. */
export async function handOver(server: MailServer, message: Message, patienceMs: number): Promise<void> {
  const transport = createTransport({
    ...wayOf(server),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { messageId, to, subject, text, html } = message;
  try {
    await within(
      patienceMs,
      transport.sendMail({
        ...{ messageId, subject, text, html },
        from: server.from,
        // An object, not a string: a string would be read as a list of addresses.
        to,
        ...(server.replyTo && { replyTo: { name: "", address: server.replyTo } }),
        // Nobody's out-of-office note shall answer it.
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      }),
    );
  } finally {
    transport.close();
  }
}

function wayOf({ way }: MailServer) {
  if ("url" in way) return { url: way.url };
  const { host, port, security, user, password } = way;
  if (password === null) throw new UnreadablePassword();
  return {
    ...{ host, port },
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(user && { auth: { user, pass: password } }),
  };
}

async function within<T>(patienceMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("Timeout"), { code: "ETIMEDOUT" })), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
