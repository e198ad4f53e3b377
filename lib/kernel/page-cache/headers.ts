/** Sets of raw header pairs, built once and sent as they are. */
export type SecurityHeaders = ReturnType<typeof securityHeaders>;

/** `frames`: the origins that a reader may have framed within an article; `files`: the one that pictures may come from too. */
function readerPolicy(frames: readonly string[], files = "", ancestors = "'none'"): string {
  const from = files && ` ${files}`;
  return policy({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": `'self' data:${from}`,
    "font-src": "'self'",
    "connect-src": "'self'",
    // public/reader-worker.js, and nothing else.
    "worker-src": "'self'",
    "media-src": `'self'${from}`,
    "manifest-src": "'self'",
    "frame-src": frames.join(" ") || "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": ancestors,
  });
}

/**
 * What every answer carries: `reader` with the readers' policy, `framing` where a page has something to frame, `file` for what
 * is no page, `bare` for answers that bring their own. A `preview` may stand in a frame of the desk; with a link of its own (`outside`) it tells no other site its address.
 */
export function securityHeaders(publicUrl: URL, frames: readonly string[], files?: string) {
  const bare = [
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
  ] as [string, string][];
  // Promised only where the site itself is reached over TLS: over plain http browsers ignore it anyway.
  if (publicUrl.protocol === "https:") bare.push(["Strict-Transport-Security", "max-age=31536000"]);
  const withPolicy = (policy: string, own = bare): [string, string][] => [["Content-Security-Policy", policy], ...own];
  const silent = bare.map(([name, value]): [string, string] => [
    name,
    name === "Referrer-Policy" ? "no-referrer" : value,
  ]);
  const forFiles = ["X-Content-Type-Options", "Strict-Transport-Security"];
  return {
    bare,
    reader: withPolicy(readerPolicy([], files)),
    framing: withPolicy(readerPolicy(frames, files)),
    file: withPolicy(
      FILE_POLICY,
      bare.filter(([name]) => forFiles.includes(name)),
    ),
    preview: withPolicy(readerPolicy(frames, files, "'self'")),
    outside: withPolicy(readerPolicy(frames, files), silent),
  };
}

/** A worker's script says by its own policy where that may ask; every other file does nothing by itself. */
const FILE_POLICY = policy({ "default-src": "'none'", "connect-src": "'self'", "frame-ancestors": "'none'" });

/** The policy of the desk and the door. In development it allows what hot reload needs and nothing more. */
export function staffPolicy(nonce: string, dev: boolean): string {
  return policy({
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // The development overlay writes styles without a nonce, and a nonce would switch 'unsafe-inline' off.
    "style-src": dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": dev ? "'self' ws: wss:" : "'self'",
    "media-src": "'self' blob:",
    "manifest-src": "'self'",
    // The preview in its frames; every other page of ours refuses to be framed.
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  });
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
