import type { MailSecurity, MailState } from "#db/vocabulary.ts";

export const STATE_WORDS: Record<MailState, { name: string; mark: string }> = {
  queued: { name: "Waiting", mark: "due" },
  sending: { name: "Being sent", mark: "due" },
  sent: { name: "Sent", mark: "live" },
  failed: { name: "Refused", mark: "withdrawn" },
  "given-up": { name: "Given up", mark: "withdrawn" },
  cancelled: { name: "Cancelled", mark: "" },
  unsent: { name: "Not sent: no server", mark: "" },
};

export const KIND_WORDS: Record<string, string> = {
  invitation: "Invitation",
  "password-reset": "New password",
};

export const SECURITY_CHOICES: { value: MailSecurity; label: string; hint: string }[] = [
  { value: "starttls", label: "STARTTLS", hint: "Encrypted before anything is said. Mostly port 587." },
  { value: "tls", label: "TLS from the first byte", hint: "Mostly port 465." },
  {
    value: "none",
    label: "Not encrypted",
    hint: "Mails and the password travel in the open: only for a server on this machine.",
  },
];
