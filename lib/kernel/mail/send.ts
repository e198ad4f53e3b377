import { createTransport } from "nodemailer";
import { env } from "../env.ts";

const PATIENCE_MS = 10_000;

export type Mail = { to: string; subject: string; text: string };

export function mailIsConfigured(): boolean {
  return Boolean(env().SMTP_URL);
}

/** Hands one plain-text mail to the server in SMTP_URL. Throws when that fails or takes 10 s. Never call it inside a transaction. */
export async function sendMail({ to, subject, text }: Mail): Promise<"sent" | "not-configured"> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return "not-configured";
  refuseLineBreaks(to, subject);
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    // An object, not a string: a string would be read as a list of addresses.
    await within(transport.sendMail({ from: MAIL_FROM, to: { name: "", address: to }, subject, text }));
    return "sent";
  } finally {
    transport.close();
  }
}

/** A line break in a header would begin another header. */
function refuseLineBreaks(...headers: string[]): void {
  if (headers.some((header) => /[\r\n\0]/.test(header))) throw new Error("A mail header must be one line.");
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The mail server did not answer within ${PATIENCE_MS / 1_000} s.`)),
      PATIENCE_MS,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
