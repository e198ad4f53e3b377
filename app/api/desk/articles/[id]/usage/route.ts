import { getUsage } from "#lib/articles/requests.ts";
import { respond } from "#lib/kernel/http.ts";

type Address = { params: Promise<{ id: string }> };

export const GET = respond(async (_: Request, { params }: Address) => getUsage((await params).id));
