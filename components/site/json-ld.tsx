/** Facts for machines. `<` is escaped, so that no text in them can end the script. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one way to write JSON-LD, and nothing can end the script
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
