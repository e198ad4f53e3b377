/** A refusal by the rules of HTTP itself, before any command is asked. The message is written for whoever sent the request. */
export class HttpRefusal extends Error {
  readonly status: number;
  /** One word for programs, the end of the problem's type. */
  readonly code: string;
  readonly headers: Record<string, string>;
  /** Further members of the problem document. */
  readonly more: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    message: string,
    told: { headers?: Record<string, string>; more?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = "HttpRefusal";
    this.status = status;
    this.code = code;
    this.headers = told.headers ?? {};
    this.more = told.more ?? {};
  }
}

// The framework's bundle holds its own copy of the class, so the name decides, not instanceof.
export function isHttpRefusal(error: unknown): error is HttpRefusal {
  return error instanceof Error && error.name === "HttpRefusal";
}
