import { getChecks } from "#lib/checks/requests.ts";
import { respond } from "#lib/kernel/http.ts";

type Address = { params: Promise<{ id: string }> };

export const GET = respond(async (_: Request, { params }: Address) => getChecks((await params).id));
