import { respond } from "#lib/kernel/http.ts";
import { speakTus } from "#lib/media/uploads/requests.ts";

export const POST = respond(speakTus);
export const HEAD = respond(speakTus);
export const PATCH = respond(speakTus);
export const DELETE = respond(speakTus);
