export type ContentErrorCode =
  | "too-large"
  | "not-json"
  | "too-deep"
  | "too-many-nodes"
  | "forbidden-character"
  | "forbidden-key"
  | "unknown-content"
  | "unknown-version"
  | "invalid-attribute"
  | "invalid-structure";

/** Why a document was refused. The message is written for the author; `path` says where, such as `$.content[3].attrs.level`. */
export class ContentError extends Error {
  readonly code: ContentErrorCode;
  readonly path: string;

  constructor(code: ContentErrorCode, message: string, path: readonly PropertyKey[] = []) {
    super(message);
    this.name = "ContentError";
    this.code = code;
    this.path = jsonPath(path);
  }
}

function jsonPath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(
    (path, step) => path + (typeof step === "number" ? `[${step}]` : `.${String(step)}`),
    "$",
  );
}
