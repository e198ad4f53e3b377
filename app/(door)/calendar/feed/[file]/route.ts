import { sendFeed } from "#lib/calendar/requests.ts";
import { respond } from "#lib/kernel/http.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ file: string }> };

export const GET = respond(async (request: Request, { params }: Props) => sendFeed(request, (await params).file));
