import { oneLine } from "./letter.ts";

export type Failure = {
  /** For an admin, in plain words. */
  says: string;
  /** True when trying again would bring the same answer. */
  final: boolean;
};

type Told = {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
  name?: string;
};

/** What went wrong between us and a mail server. What is wrong with the server or its settings is never final for a mail. */
export function explain(error: unknown): Failure {
  const told = (error ?? {}) as Told;
  if (told.name === "AppError") return { says: told.message ?? "", final: false };
  const refused = told.response ? refusal(told) : null;
  return refused ?? { says: trouble(told), final: told.code === "EENVELOPE" || told.code === "EMESSAGE" };
}

function refusal(told: Told): Failure | null {
  const { command = "", responseCode = 0 } = told;
  const answer = `It answered: “${cleaned(told.response ?? "")}”`;
  if (command.startsWith("AUTH") || told.code === "EAUTH")
    return { says: `The server refused the user name or the password. ${answer}`, final: false };
  if (command === "STARTTLS" || told.code === "ETLS") return { says: `${NO_TLS} ${answer}`, final: false };
  // 530: it wants a password, or TLS, first.
  if (responseCode === 530)
    return { says: `The server wants a user name and password, or TLS, before it takes mail. ${answer}`, final: false };
  const who = WHAT_IS_REFUSED[command];
  if (!who) return { says: `The server does not take mail now. ${answer}`, final: false };
  const isFinal = responseCode >= 500;
  return {
    says: `The server ${isFinal ? "refused" : "does not take"} ${who}${isFinal ? "" : " now"}. ${answer}`,
    final: isFinal,
  };
}

const NO_TLS = "The server does not offer TLS here (STARTTLS).";
const WHAT_IS_REFUSED: Record<string, string> = {
  "MAIL FROM": "the sender’s address",
  "RCPT TO": "the recipient’s address",
  DATA: "the mail",
};

/** By what the runtime says: its code may be nodemailer's, with the cause in its message. */
const TROUBLES: [RegExp, string][] = [
  [/UnreadablePassword/, "The server’s password was kept under another AUTH_SECRET. Type it again in the settings."],
  [/ECONNREFUSED/, "Nothing listens at this host and port."],
  [/ENOTFOUND|EDNS|EAI_AGAIN|queryA/, "No server is known by this name."],
  [/EHOSTUNREACH|ENETUNREACH/, "There is no way to this server from here."],
  [
    /wrong version number|packet length too long|record layer failure/i,
    "The server does not speak TLS from the first byte on this port. Choose STARTTLS, or another port.",
  ],
  [
    /certificate|CERT_|self.signed/i,
    "The server’s certificate is not trusted: it is out of date, made by itself, or for another name.",
  ],
  [/ETLS|STARTTLS/, NO_TLS],
  [/ETIMEDOUT|Timeout|timed out/, "The server did not answer in time."],
  [/EAUTH/, "The server refused the user name or the password."],
  [/ECONNRESET|EPIPE|ECONNECTION|closed/, "The server broke the connection off."],
];

function trouble({ name = "", code = "", message = "" }: Told): string {
  const all = `${name} ${code} ${message}`;
  return TROUBLES.find(([pattern]) => pattern.test(all))?.[1] ?? "The mail could not be handed over.";
}

/** A server may repeat what it was handed: no address of a link gets from there into our rows. */
function cleaned(answer: string): string {
  return oneLine(answer.replace(/https?:\/\/\S+/gi, "[address]"), 200);
}
