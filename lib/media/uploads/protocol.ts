import { Server, type Upload } from "@tus/server";
import { newId } from "#db/id.ts";
import { env } from "#lib/kernel/env.ts";
import { AppError, HTTP_STATUS, invalid, notFound, problemOf } from "#lib/kernel/errors.ts";
import { problemDocument } from "#lib/kernel/http.ts";
import { log } from "#lib/kernel/log.ts";
import { shared } from "#lib/kernel/shared.ts";
import { peekFile } from "#lib/kernel/spool/peek.ts";
import { declaredBound } from "../declared-bound.ts";
import { cleanFileName } from "../file-name.ts";
import { boundOf } from "../kind-of-file.ts";
import { megabytes } from "../megabytes.ts";
import { allow } from "./allowance.ts";
import { pathOf, uploadStore } from "./store.ts";

export const UPLOADS = "/api/desk/uploads";
/** An upload as its address names it. */
export const UPLOAD_ID = /^[a-z0-9]{16}$/;

/** The tus protocol over the spool. A request is told here whose it is: its uploads are those in that person's folder. */
export async function answerTus(request: Request, personId: string): Promise<Response> {
  const { server, senders } = shared("tus", createProtocol);
  senders.set(request, personId);
  return asOurs(await server.handleWeb(request));
}

function createProtocol() {
  const senders = new WeakMap<Request, string>();
  const sender = (request: unknown) => senders.get(request as Request) as string;
  const server = new Server({
    path: UPLOADS,
    datastore: uploadStore(),
    relativeLocation: true,
    respectForwardedHeaders: false,
    allowedOrigins: () => false,
    namingFunction: (request) => `${sender(request)}/${newId()}`,
    generateUrl: (_, { id }) => `${UPLOADS}/${id.split("/")[1]}`,
    getFileIdFromRequest: (request, last = "") => (UPLOAD_ID.test(last) ? `${sender(request)}/${last}` : undefined),
    async onUploadCreate(request, upload) {
      const size = sizeOf(upload);
      await allow(sender(request), size, new Date());
      return { metadata: { filename: cleanFileName(upload.metadata?.filename ?? "", "") } };
    },
    async onIncomingRequest(request, id) {
      if (request.method !== "PATCH") return;
      await refuseLarger(id);
    },
    onResponseError: (_, error) => problemBody(error),
  });
  return { server, senders };
}

/** Told before a byte is sent. Throws AppError. */
function sizeOf({ size, metadata }: Upload): number {
  if (size === undefined) throw invalid("size", "An upload says beforehand how large it is.");
  if (size === 0) throw invalid("file", "This file is empty.");
  const most = declaredBound(metadata?.filetype ?? "") ?? mostOf();
  if (size > most) throw new AppError("too-large", `This file is larger than ${megabytes(most)}.`);
  return size;
}

/** Once it has begun, its first bytes tell what it is, and so how large it may become. Throws AppError. */
async function refuseLarger(id: string): Promise<void> {
  const store = uploadStore();
  const upload = await store.getUpload(id);
  const bound = boundOf(await peekFile({ path: pathOf(id), size: upload.offset }).read(0, 4_096), mostOf());
  if (bound === null || (upload.size ?? 0) <= bound) return;
  await store.discard(id);
  throw new AppError("too-large", `This file is larger than ${megabytes(bound)}.`);
}

function mostOf(): number {
  return env().MAX_MEDIA_MB * 1024 * 1024;
}

type Refusal = { status_code: number; body: string };

/** A refusal of ours as the library passes it on; its own are put into our words afterwards. */
function problemBody(error: Error | Refusal): Refusal | undefined {
  if ("status_code" in error) return undefined;
  const { code } = problemOf(error);
  if (code === "internal") log().error({ error }, "an upload failed");
  return { status_code: HTTP_STATUS[code], body: JSON.stringify(problemDocument(error)) };
}

/** The library's answer without what is meant for other sites, and with problems as every other answer of ours has them. */
async function asOurs(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const name of [...headers.keys()]) if (name.startsWith("access-control-")) headers.delete(name);
  headers.set("cache-control", "no-store");
  const { status } = response;
  if (status < 400) return new Response(response.body, { status, headers });
  const said = await response.text();
  const body = said.startsWith("{") ? said : JSON.stringify({ ...problemDocument(refusalOf(status)), status });
  headers.set("content-type", "application/problem+json");
  headers.delete("content-length");
  if (status === 503) headers.set("retry-after", "5");
  return new Response(body, { status, headers });
}

function refusalOf(status: number): AppError {
  if (status === 404 || status === 410) return notFound("upload");
  if (status === 413) return new AppError("too-large", "More came than was said.");
  if (status >= 500) return new AppError("unavailable", "This upload is busy. Try again in a moment.");
  return new AppError("conflict", "The upload does not go on like this. Ask how far it is, and go on there.");
}
