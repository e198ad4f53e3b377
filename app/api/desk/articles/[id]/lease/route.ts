import { deleteLease, getLease, putLease } from "#lib/articles/requests.ts";
import { respond } from "#lib/kernel/http.ts";

type Address = { params: Promise<{ id: string }> };

export const GET = respond(async (request: Request, { params }: Address) => getLease(request, (await params).id));
export const PUT = respond(async (request: Request, { params }: Address) => putLease(request, (await params).id));
export const DELETE = respond(async (request: Request, { params }: Address) => deleteLease(request, (await params).id));
