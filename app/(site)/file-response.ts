/** Something that is no page; `type` without its charset. */
export function file(text: string, type: string): Response {
  return new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });
}

export function xml(text: string, type = "application/xml"): Response {
  return file(text, type);
}

export function noFile(): Response {
  return new Response(null, { status: 404 });
}
