import { type Letter, oneLine, type Part, type Sender } from "./letter.ts";

export type Composed = { text: string; html: string };

/** The mail as plain text and as a plain page, both from the same parts. `origin` is the site's address without a closing slash. */
export function compose({ parts, subject }: Letter, site: Sender, origin: string): Composed {
  const name = oneLine(site.name, 100);
  return {
    text: `${parts.map((part) => textOf(part, origin)).join("\n\n")}\n\n-- \n${name}\n${origin}\n`,
    html: page(
      { name, origin, language: site.language, title: subject },
      parts.map((part) => htmlOf(part, origin)).join("\n"),
    ),
  };
}

/** The text for the desk: blanks stand where secrets stood. */
export function withBlanks({ parts }: Letter): string {
  return parts
    .map((part) => (typeof part === "string" ? part : "link" in part ? "[the link]" : "[the code]"))
    .join("\n\n");
}

function textOf(part: Part, origin: string): string {
  if (typeof part === "string") return part;
  return "link" in part ? `${part.link}:\n${origin}${part.path}` : part.code;
}

function htmlOf(part: Part, origin: string): string {
  if (typeof part === "string") return `<p style="margin:0 0 16px">${escaped(part).replaceAll("\n", "<br>")}</p>`;
  if ("code" in part) {
    return `<p style="margin:0 0 16px;font:600 24px/1.4 monospace;letter-spacing:2px">${escaped(part.code)}</p>`;
  }
  const address = escaped(`${origin}${part.path}`);
  return `<p style="margin:24px 0 8px"><a href="${address}" style="display:inline-block;padding:12px 20px;border:1px solid;border-radius:5px;color:inherit;font-weight:600;text-decoration:none">${escaped(part.link)}</a></p>
<p style="margin:0 0 24px;font-size:13px;line-height:1.5;word-break:break-all"><a href="${address}" style="color:inherit">${address}</a></p>`;
}

type Frame = { name: string; origin: string; language: string; title: string };

/** No picture, no script, nothing fetched. Colours are the reader's own, light or dark: none is set. */
function page({ name, origin, language, title }: Frame, body: string): string {
  const font = "font:16px/1.55 Georgia,'Times New Roman',serif";
  return `<!doctype html>
<html lang="${escaped(language)}" dir="auto">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(title)}</title></head>
<body dir="auto" style="margin:0;padding:24px;${font}">
<div dir="auto" style="max-width:560px;margin:0 auto">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:1px solid;font-size:20px;font-weight:600">${escaped(name)}</p>
${body}
<p style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid;font-size:13px"><a href="${escaped(origin)}" style="color:inherit">${escaped(origin)}</a></p>
</div>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
