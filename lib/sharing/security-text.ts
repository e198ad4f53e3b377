type Facts = { contact: string; language: string; url: string; expires: Date };

/** `security.txt` (RFC 9116). */
export function securityText({ contact, language, url, expires }: Facts): string {
  const languages = language === "en" ? "en" : `${language}, en`;
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${languages}`,
    `Canonical: ${url}/.well-known/security.txt`,
    "",
  ].join("\n");
}
